import { followSource, signalSource } from '@throughline/board';
import type { SignalLinks } from '@throughline/network';
import { DamagedDocument, type RoomRegistry, type UpdateLog } from '@throughline/rooms';
import * as Y from 'yjs';
import { rewritten } from '../privacy/rewritten.ts';

interface Ports {
  readonly links: Pick<SignalLinks, 'ofSource'>;
  readonly rooms: Pick<RoomRegistry, 'whileShut'>;
  readonly updateLog: Pick<UpdateLog, 'load' | 'replace'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Puts every pattern board onto which something was pulled from a board in its own place, with what the
 * board says once somebody is erased from it: what they said stands in no byte of its log any more, nor
 * what a signal said when it was pulled, for that may have been theirs. May be done twice.
 * @param state the source as it will be, as one Yjs update
 */
export async function eraseFromSignals(
  { links, rooms, updateLog, now }: Ports,
  sourceId: string,
  state: Uint8Array,
): Promise<void> {
  const all = await links.ofSource(sourceId);
  if (all.length === 0) return;
  const source = new Y.Doc();
  Y.applyUpdate(source, state);
  const at = now();
  for (const [boardId, own] of Map.groupBy(all, (link) => link.boardId)) {
    await rooms.whileShut(boardId, async () => {
      const stored = await updateLog.load(boardId).catch(orUndefinedWhereDamaged);
      if (!stored) return;
      const next = rewritten(stored, (doc) => {
        for (const { id, noteId } of own) {
          followSource(doc, id, signalSource(source, noteId), { at, forgetPulled: true });
        }
      });
      const seq = stored.updates.at(-1)?.seq ?? stored.checkpoint?.seq ?? 0;
      await updateLog.replace(boardId, { epoch: stored.epoch, seq }, next);
    });
  }
}

/** Nobody can read it, so that nothing on it can be seen. */
function orUndefinedWhereDamaged(error: unknown): undefined {
  if (!(error instanceof DamagedDocument)) throw error;
}
