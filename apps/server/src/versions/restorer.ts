import {
  type BoardContent,
  compareContents,
  contentFromJson,
  restoreBoard,
  restorePart,
  signalSource,
  signalSourcesIn,
  withoutWithdrawn,
  writeContent,
} from '@throughline/board';
import type { Board } from '@throughline/network';
import type { RoomRegistry, UpdateLog, VersionFacts, VersionStore } from '@throughline/rooms';
import * as Y from 'yjs';
import type { SignalDesk } from '../signals/signal-desk.ts';
import type { SourceFollower } from '../signals/source-follower.ts';
import { type Taken, taken } from './taken.ts';
import { untilNext } from './until-next.ts';
import type { VersionKeeper } from './version-keeper.ts';

interface Ports {
  readonly versions: VersionStore;
  readonly keeper: VersionKeeper;
  readonly updateLog: Pick<UpdateLog, 'load' | 'replace'>;
  readonly rooms: Pick<RoomRegistry, 'whileShut' | 'look'>;
  readonly follower: Pick<SourceFollower, 'inTurn' | 'forget'>;
  readonly signalDesk: Pick<SignalDesk, 'adopt'>;
}

export interface Restoring {
  readonly number: number;
  /** Null: the whole board. */
  readonly part: string | null;
  /** Author key of who does it. */
  readonly by: string;
  /** Stores the act with what it does, and only where it does something. */
  readonly during: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Whether nobody writes in this area just now. */
  readonly isLocked: (area: string) => boolean;
}

export interface RestoredBoard {
  /** What the board is now. */
  readonly version: VersionFacts;
  /** The version to put back to undo this; undefined where nothing changed. */
  readonly before: number | undefined;
}

/** There is no such version, or no such part in it; or it would change an area that is locked. */
export type RestoreRefusal = 'unknown' | 'locked';

/**
 * Puts a version, or a part of one, in the place of what a board says. What it says now becomes a version first,
 * so that everything can be put back again. The board goes on in a new epoch, written anew: what was deleted is
 * in no copy that a page could bring along, and whose each word is stays known. Server SPEC, V-rules.
 */
export class Restorer {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  async restore(
    { id, kind }: Pick<Board, 'id' | 'kind'>,
    restoring: Restoring,
  ): Promise<RestoredBoard | RestoreRefusal> {
    const { rooms, follower, keeper, signalDesk } = this.#ports;
    const known = await this.#ports.versions.version(id, restoring.number);
    if (!known) return 'unknown';
    const version = await this.withoutWithdrawn(contentFromJson(known.content));
    const put = () =>
      rooms.whileShut(id, () => keeper.inTurn(id, () => this.#put(id, version, restoring)));
    const restored = await follower.inTurn(put);
    if (kind === 'pattern-board' && typeof restored === 'object') {
      follower.forget(id);
      await signalDesk.adopt(id);
    }
    return restored;
  }

  /** A stored board as it may be shown now: of a signal that was withdrawn since there is no word. */
  async withoutWithdrawn(content: BoardContent): Promise<BoardContent> {
    const sources = new Map<string, Y.Doc>();
    for (const boardId of signalSourcesIn(content)) {
      const copy = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);
      const looked = await this.#ports.rooms.look(boardId, copy).catch(() => undefined);
      if (!looked) continue;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, looked.result);
      sources.set(boardId, doc);
    }
    return withoutWithdrawn(content, (boardId) => {
      const doc = sources.get(boardId);
      return doc && ((noteId) => signalSource(doc, noteId));
    });
  }

  /** Nobody is in the room, and nobody else makes versions of the board. */
  async #put(
    id: string,
    version: BoardContent,
    { number, part, by, during, isLocked }: Restoring,
  ): Promise<RestoredBoard | RestoreRefusal> {
    const { versions, updateLog, keeper } = this.#ports;
    const stored = await updateLog.load(id);
    if (!stored) return 'unknown';
    const now = taken(stored);
    const next =
      part === null ? restoreBoard(now.content, version) : restorePart(now.content, version, part);
    if (!next) return 'unknown';
    if (areasChanged(now.content, next).some(isLocked)) return 'locked';
    const before = await keeper.keepInTurn(id, { reason: 'before-restore', by });
    const last = before ?? (await versions.list(id)).at(-1);
    if (!last) return 'unknown';
    const { state, owners, restored } = writtenAnew(next, stored.owners, {
      epoch: stored.epoch + 1,
      seq: now.at.seq,
    });
    if (restored.json === now.json) return { version: last, before: undefined };
    const facts = await during(async () => {
      await updateLog.replace(id, { epoch: stored.epoch, seq: now.at.seq }, { state, owners });
      // Another server may have made one of what stood there, or stands there now.
      return untilNext(async () => {
        const newest = (await versions.list(id)).at(-1);
        const made = { last: newest, before: now.content, now: restored, people: [] };
        return keeper.add(id, made, { reason: 'restored', restored: number, by });
      });
    });
    return { version: facts, before: last.number };
  }
}

/** Every area, small and large, in which something becomes other than it is. */
function areasChanged(now: BoardContent, next: BoardContent): readonly string[] {
  const { changes = [] } = compareContents(now, next) ?? {};
  const lines = changes.flatMap((change) => [
    ...('before' in change ? [change.before] : []),
    ...('after' in change ? [change.after] : []),
  ]);
  return [...new Set(lines.flatMap(({ area, place }) => [area, place]))];
}

/** A content as a document that nobody wrote in before, under client ids that nobody had. */
function writtenAnew(
  content: BoardContent,
  hadBefore: ReadonlyMap<number, string>,
  place: { readonly epoch: number; readonly seq: number },
): { state: Uint8Array; owners: ReadonlyMap<number, string>; restored: Taken } {
  const doc = new Y.Doc();
  while (hadBefore.has(doc.clientID)) doc.clientID = new Y.Doc().clientID;
  const owners = new Map(writeContent(doc, content)).set(doc.clientID, 'server');
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const checkpoint = { seq: place.seq, state, summary: null };
  const restored = taken({ epoch: place.epoch, checkpoint, updates: [], owners });
  return { state, owners, restored };
}
