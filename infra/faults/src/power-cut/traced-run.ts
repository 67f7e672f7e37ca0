import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, seeded } from '@throughline/testing';
import { type BoardReading, readBoard } from '../board-reading.ts';
import { joinBoard } from '../join-board.ts';
import { KilledServer } from '../killed-server.ts';
import type { ServerKind } from '../server-process.ts';
import { readSystemCalls, type SystemCall, straceTo } from './system-calls.ts';
import { type SentAct, TracedTypist } from './traced-typist.ts';

const TRACE_WRITTEN_WITHIN_MS = 60_000;

export interface TracedRunOptions {
  readonly server: Extract<ServerKind, 'real' | 'syncingLess'>;
  readonly people: number;
  /** How many are written and acked, by all people together. */
  readonly edits: number;
  readonly seed: number;
}

/** What people did to a traced server, and what the server did on its disk and its lines meanwhile. */
export interface TracedRun {
  readonly calls: readonly SystemCall[];
  readonly sent: readonly SentAct[];
  readonly dataDir: string;
  readonly boardId: string;
  /** The board before anybody typed. */
  readonly before: BoardReading;
}

/**
 * Lets people write on one board of a server that runs under strace, and hands over what was traced.
 * @param judge the data folder is removed when it has resolved
 */
export async function traceWhileTyping<T>(
  { server: kind, people, edits, seed }: TracedRunOptions,
  judge: (run: TracedRun, folder: string) => Promise<T>,
): Promise<T> {
  const { promise: trouble, reject } = Promise.withResolvers<never>();
  const under = async (folder: string) => straceTo(join(folder, 'trace'));
  const server = await KilledServer.start(kind, reject, under);
  const random = seeded(seed);
  const typists: TracedTypist[] = [];
  const listeners = process.getMaxListeners();
  // Each page's provider listens for the end of the process.
  process.setMaxListeners(listeners + people);
  try {
    const { origin, joinCode, dataDir, folder } = server;
    const open = async (i: number) => {
      const name = `c${String(i).padStart(2, '0')}`;
      const joined = await joinBoard(origin, { joinCode, name, teamNumber: 0 });
      return TracedTypist.open(origin, joined, random.below(2 ** 31));
    };
    const play = async () => {
      for (let i = 0; i < people; i++) typists.push(await open(i));
      const [reader] = typists;
      if (!reader) throw new Error('nobody came');
      const before = readBoard(reader.doc);
      await Promise.all(typists.map((typist, i) => typist.write(shareOf(edits, people, i))));
      return { before, boardId: reader.boardId };
    };
    const { before, boardId } = await Promise.race([play(), trouble]);
    await server.kill();
    const calls = [...readSystemCalls(await readTrace(join(folder, 'trace'), server.pid))];
    const sent = typists.flatMap((typist) => typist.sent);
    return await judge({ calls, sent, dataDir, boardId, before }, folder);
  } finally {
    for (const typist of typists) await typist.leave();
    await server.end({ keepFolder: false });
    process.setMaxListeners(listeners);
  }
}

const shareOf = (total: number, people: number, i: number): number =>
  Math.floor(total / people) + (i < total % people ? 1 : 0);

/** Waits for the tracer, which ends a moment after what it traced, to write its last line. */
async function readTrace(file: string, pid: number): Promise<string[]> {
  const isOver = new RegExp(`^${pid} +\\+\\+\\+ (?:killed|exited)`, 'm');
  return eventually(
    'the end of the trace',
    async () => {
      const text = await readFile(file, 'latin1');
      return isOver.test(text.slice(-2_000)) ? text.split('\n') : undefined;
    },
    TRACE_WRITTEN_WITHIN_MS,
  );
}
