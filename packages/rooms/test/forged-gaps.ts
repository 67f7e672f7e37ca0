import { CLOSE_CODES, syncStep2Frame, updateFrame } from '@throughline/protocol';
import * as Y from 'yjs';
import { openFixture } from './fixture.ts';
import { settle } from './peer.ts';

/** What became of many updates with a gap in a clock, all of them from one connection. */
export interface ForgedGaps {
  readonly closedWith: number | undefined;
  /** Frames that were sent before the connection was closed, this one included. */
  readonly takenBeforeClose: number;
  readonly entriesStored: number;
  readonly cpuMs: number;
}

const spentMs = (since: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};

/** Each a whole update under a client id of its own, and none of them begins at clock 0. */
export function forgedGaps(count: number): Uint8Array[] {
  return Array.from({ length: count }, () => {
    const doc = new Y.Doc();
    doc.getText('text').insert(0, 'a');
    const before = Y.encodeStateVector(doc);
    doc.getText('text').insert(1, 'b');
    return Y.encodeStateAsUpdate(doc, before);
  });
}

/** @param answersFirst answers our sync step 1 before, so that no gap can still be a keystroke that overtook */
export async function sendForgedGaps(
  updates: readonly Uint8Array[],
  { answersFirst }: { answersFirst: boolean },
): Promise<ForgedGaps> {
  const { come, stored, log } = openFixture();
  const before = Y.encodeStateAsUpdate(await stored());
  const mallory = await come('Mallory');
  const frames = updates.map(updateFrame);
  // Alone, a first one closes: what follows it in the measured run is what an attacker would send on.
  if (answersFirst) mallory.deliver(syncStep2Frame(Uint8Array.of(0, 0)));
  await settle();
  let takenBeforeClose = 0;
  const start = process.cpuUsage();
  for (const frame of frames) {
    if (!mallory.closedWith) takenBeforeClose++;
    mallory.deliver(frame);
    // Each arrives by itself, as from a socket.
    if (takenBeforeClose < 200) await new Promise((resolve) => setImmediate(resolve));
  }
  await settle();
  const cpuMs = spentMs(start);
  const after = Y.encodeStateAsUpdate(await stored());
  if (!Buffer.from(after).equals(before)) throw new Error('something of it is in the log');
  const entriesStored = ((await log.load('board-1'))?.updates.length ?? 0) - 1;
  return { closedWith: mallory.closedWith?.code, takenBeforeClose, entriesStored, cpuMs };
}

/** The control: what the same updates cost a bare Y.Doc, which keeps them all in case the rest comes. */
export function bareYjsCpuMs(updates: readonly Uint8Array[]): number {
  const doc = new Y.Doc();
  const start = process.cpuUsage();
  for (const update of updates) Y.applyUpdate(doc, update);
  return spentMs(start);
}

const MOST_CPU_MS = 50;

if (import.meta.main) {
  const updates = forgedGaps(4_000);
  await sendForgedGaps(updates.slice(0, 200), { answersFirst: true });
  const guarded = await sendForgedGaps(updates, { answersFirst: true });
  const overtaking = await sendForgedGaps(updates, { answersFirst: false });
  const bareMs = bareYjsCpuMs(updates);
  process.stdout.write(
    `${JSON.stringify({ guarded, overtaking, bareYjs: { cpuMs: bareMs } }, null, 2)}\n`,
  );
  const isRight =
    guarded.closedWith === CLOSE_CODES.updateRefused &&
    guarded.takenBeforeClose === 1 &&
    guarded.cpuMs < MOST_CPU_MS &&
    overtaking.cpuMs < MOST_CPU_MS &&
    bareMs > MOST_CPU_MS;
  process.exitCode = isRight ? 0 : 1;
}
