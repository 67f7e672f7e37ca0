import { join } from 'node:path';
import { type Seeded, seeded } from '@throughline/testing';
import Database from 'better-sqlite3';
import { readBoard } from '../board-reading.ts';
import type { Expectation } from '../histories.ts';
import { type Fault, judgeBoard } from '../judge-board.ts';
import { pendingIn } from '../replicas.ts';
import { readStoredBoards } from '../stored-boards.ts';
import { type SyncOrder, SyncWatch } from './sync-order.ts';
import { SyncedFiles } from './synced-files.ts';
import type { TracedRun } from './traced-run.ts';

/** What was found at the moments at which the power was cut. */
export interface PowerCuts {
  readonly cuts: number;
  /** Bytes that were written and not synced, summed over all cuts. */
  readonly unsyncedBytes: number;
  /** Acks that had left before the cut, summed over all cuts. */
  readonly ackedBefore: number;
  /** Cuts after which the store lacked an acked edit, or could not be read. */
  readonly failed: number;
  readonly faults: readonly Fault[];
}

/**
 * Goes through a trace once: watches the order of syncs and acks, and at so many moments builds the
 * folder as a power cut leaves it, opens it, and holds it against what was acked by then. Every
 * second cut also keeps some unsynced sectors, as a disk may that was just about to write them.
 */
export async function judgeTrace(
  run: TracedRun,
  folder: string,
  { cuts, seed }: { cuts: number; seed: number },
): Promise<{ order: SyncOrder; powerCuts: PowerCuts }> {
  const random = seeded(seed);
  const moments = chooseMoments(run, cuts, random);
  const watch = new SyncWatch(run.sent);
  const files = new SyncedFiles(run.dataDir);
  const faults: Fault[] = [];
  let [unsyncedBytes, ackedBefore, failed, made] = [0, 0, 0, 0];
  for (const [index, call] of run.calls.entries()) {
    watch.apply(call);
    files.apply(call);
    if (!moments.has(index)) continue;
    made += 1;
    unsyncedBytes += files.unsyncedBytes;
    ackedBefore += watch.acked.length;
    const image = join(folder, 'image');
    await files.writeTo(image, made % 2 === 0 ? random : undefined);
    const where = `power cut ${made}, after call ${index} and ${watch.acked.length} acks`;
    const found = await judgeImage(image, run, watch, where);
    if (found.length > 0) failed += 1;
    faults.push(...found);
  }
  return {
    order: watch.order,
    powerCuts: { cuts: made, unsyncedBytes, ackedBefore, failed, faults },
  };
}

/** Moments after the first edit; half of them right after something was sent: there an early ack is caught. */
function chooseMoments({ calls, sent }: TracedRun, count: number, random: Seeded): Set<number> {
  const ports = new Set(sent.map(({ port }) => port));
  const first = calls.findIndex((call) => call.type === 'sent' && ports.has(call.port));
  const all = calls.map((_, index) => index).slice(first);
  const sends = all.filter((index) => calls[index]?.type === 'sent');
  const chosen = new Set<number>();
  const most = Math.min(count, sends.length);
  while (chosen.size < most) chosen.add(random.pick(chosen.size % 2 === 0 ? sends : all));
  return chosen;
}

async function judgeImage(
  image: string,
  { sent, boardId, before }: TracedRun,
  { acked }: SyncWatch,
  where: string,
): Promise<Fault[]> {
  const expected = new Map<string, Expectation>(
    sent.map(({ act: { token, noteId } }) => [token, { noteId, least: 0, most: 1 }]),
  );
  for (const { act } of acked) expected.set(act.token, { noteId: act.noteId, least: 1, most: 1 });
  try {
    assertWhole(image);
    const doc = (await readStoredBoards(image, [boardId])).get(boardId);
    if (!doc) throw new Error('no board');
    return [...pendingIn(doc, where), ...judgeBoard(expected, before, readBoard(doc), where)];
  } catch (error) {
    return [{ kind: 'unreadable', where, detail: String(error) }];
  }
}

/** @throws when SQLite finds anything wrong in the file */
function assertWhole(image: string): void {
  const db = new Database(join(image, 'throughline.db'));
  try {
    const found = db.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`integrity_check: ${found}`);
  } finally {
    db.close();
  }
}
