import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { RoomRegistry } from '@throughline/rooms';
import { openStorage } from '@throughline/storage';
import { seeded } from '@throughline/testing';
import { joinBoard } from '../join-board.ts';
import { KilledServer } from '../killed-server.ts';

const TYPIST = fileURLToPath(new URL('./typing-process.ts', import.meta.url));
const LONGEST_LIFE_MS = 3_000;
/** a fold at 500, and the most that the tick before it may have added. */
const MOST_REPLAYED = 499 + 512;

export interface OpeningRunOptions {
  readonly folds: 'real' | 'never';
  /** How many edits are acked in all. */
  readonly edits: number;
  readonly seed: number;
}

export interface OpeningRunReport {
  readonly edits: number;
  readonly kills: number;
  /** Entries after the checkpoint that an opening had to replay: the most after any kill. */
  readonly mostReplayed: number;
  readonly openMs: readonly number[];
  /** Checkpoint and log together, at the end. */
  readonly storedBytes: number;
  readonly faults: readonly string[];
}

/**
 * Lets a process type into one board, kills it at random moments and starts it again until so many
 * edits are acked; after each kill opens the board as the next server would.
 */
export async function typeAndReopen(options: OpeningRunOptions): Promise<OpeningRunReport> {
  const { promise: trouble, reject } = Promise.withResolvers<never>();
  const server = await KilledServer.start('real', reject);
  try {
    return await Promise.race([run(server, options), trouble]);
  } finally {
    await server.end({ keepFolder: false });
  }
}

async function run(
  server: KilledServer,
  { folds, edits, seed }: OpeningRunOptions,
): Promise<OpeningRunReport> {
  const random = seeded(seed);
  const { origin, joinCode, dataDir } = server;
  const { board, session } = await joinBoard(origin, { joinCode, name: 'c00', teamNumber: 0 });
  await server.stop();
  const faults: string[] = [];
  const openMs: number[] = [];
  let [total, kills, mostReplayed] = [0, 0, 0];
  let last = await open(dataDir, board.id);
  while (total < edits) {
    const life = 200 + random.below(LONGEST_LIFE_MS);
    const args = [dataDir, board.id, session.me.key, `${seed + kills}`, folds];
    const acked = await typeAndKill(args, life, edits - total);
    kills += 1;
    total += acked;
    const opened = await open(dataDir, board.id);
    openMs.push(opened.tookMs);
    mostReplayed = Math.max(mostReplayed, opened.replayed);
    const kept = opened.seq - last.seq;
    if (kept < acked) faults.push(`kill ${kills}: ${acked} acked and ${kept} in the log`);
    if (opened.replayed > MOST_REPLAYED) faults.push(`kill ${kills}: ${opened.replayed} replayed`);
    last = opened;
  }
  return { edits: total, kills, mostReplayed, openMs, storedBytes: last.bytes, faults };
}

/** @returns how many frames were acked that the log must hold one entry each for */
async function typeAndKill(args: string[], life: number, enough: number): Promise<number> {
  const child = spawn(process.execPath, [TYPIST, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const timer = wait(life).then(() => child.kill('SIGKILL'));
  let acked = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acked = Number(line.split(' ')[1]);
    if (acked > enough) child.kill('SIGKILL');
  }
  const [code, signal] = await exit;
  await timer;
  if (signal !== 'SIGKILL') throw new Error(`the typist ended by itself: ${code ?? signal}`);
  // The first frame is the answer to the room's own question, and brings nothing.
  return Math.max(0, acked - 1);
}

/** Nothing is left to run after the look: the next process finds the store as the killed one left it. */
const NO_TIMERS = { now: () => performance.now(), after: () => () => {} };
const NOBODY = {
  person: { key: 'reader', name: 'a reader', role: 'parent', color: '#1f6f5c' },
  wantsAcks: false,
  may: () => true,
} as const;

/** Opens a board as a server does for the first who comes. */
async function open(dataDir: string, boardId: string) {
  const storage = await openStorage({ dataDir });
  try {
    const stored = await storage.updateLog.load(boardId);
    if (!stored) throw new Error('the board is gone');
    const rooms = new RoomRegistry({ log: storage.updateLog, clock: NO_TIMERS });
    const beganAtMs = performance.now();
    await rooms.join(boardId, { bufferedBytes: 0, send: () => {}, close: () => {} }, NOBODY);
    const tookMs = performance.now() - beganAtMs;
    const { checkpoint, updates } = stored;
    const sizes = updates.map(({ bytes }) => bytes.length);
    return {
      tookMs,
      seq: updates.at(-1)?.seq ?? checkpoint?.seq ?? 0,
      replayed: updates.length,
      bytes: sizes.reduce((sum, size) => sum + size, checkpoint?.state.length ?? 0),
    };
  } finally {
    await storage.close();
  }
}
