import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { backUp, restore } from '@throughline/storage';
import { seeded } from '@throughline/testing';
import { Bench } from '../bench.ts';
import { Crowd } from '../crowd.ts';
import { type Expectations, History } from '../histories.ts';
import type { Fault } from '../judge-board.ts';
import { KilledServer } from '../killed-server.ts';
import { between } from './between.ts';

export interface BackupRunOptions {
  readonly backups: number;
  readonly clients: number;
  readonly boards: number;
  readonly seed: number;
  /** The negative control: the file is copied as it lies there. */
  readonly copyFile: boolean;
}

export interface BackupRunReport {
  readonly faults: readonly Fault[];
  readonly acked: number;
  /** How long each took, in milliseconds. */
  readonly tookMs: readonly number[];
}

/**
 * Backs a server up again and again while people type, restores each backup into an empty folder, and holds what
 * is in it against what was acked before it began.
 */
export async function backUpWhileTyping(options: BackupRunOptions): Promise<BackupRunReport> {
  const { promise: trouble, reject: fail } = Promise.withResolvers<never>();
  const server = await KilledServer.start('real', fail);
  const listeners = process.getMaxListeners();
  process.setMaxListeners(listeners + options.clients);
  const bench = new Bench();
  const history = new History();
  const crowd = new Crowd(
    { server, history, found: bench.find },
    seeded(options.seed).below(2 ** 31),
  );
  const tookMs: number[] = [];
  const run = async () => {
    await crowd.join(options.clients, options.boards);
    for (const [boardId, docs] of crowd.replicas()) {
      for (const doc of docs.values()) bench.setBefore(boardId, doc);
    }
    crowd.startTyping();
    for (let turn = 1; turn <= options.backups; turn++) {
      await history.whenMoreAreAcked(50);
      await wait(20);
      const before = history.expectations();
      const beganAt = performance.now();
      const restored = join(server.folder, `restored-${turn}`);
      await copyInto(server, restored, turn, options.copyFile);
      tookMs.push(performance.now() - beganAt);
      const expected = between(before, history.expectations());
      await judge(bench, expected, restored, `in backup ${turn}`);
      await rm(restored, { recursive: true, force: true });
      if (options.copyFile && bench.faults.length > 0) return;
    }
  };
  try {
    await Promise.race([run(), trouble]);
    return { faults: bench.faults, acked: history.count('ok'), tookMs };
  } finally {
    await crowd.leave();
    await server.end({ keepFolder: false });
    process.setMaxListeners(listeners);
  }
}

async function copyInto(
  server: KilledServer,
  restored: string,
  turn: number,
  copyFile: boolean,
): Promise<void> {
  const { dataDir, folder } = server;
  if (copyFile) {
    await mkdir(restored, { recursive: true });
    await cp(join(dataDir, 'throughline.db'), join(restored, 'throughline.db'));
    return;
  }
  const backup = await backUp({ dataDir, into: join(folder, 'backups'), now: Date.now() + turn });
  await restore({ from: backup.folder, dataDir: restored, now: Date.now() });
}

async function judge(
  bench: Bench,
  expected: Expectations,
  dataDir: string,
  where: string,
): Promise<void> {
  try {
    await bench.judgeStore(expected, dataDir, where);
  } catch (error) {
    bench.find({ kind: 'unreadable', where, detail: String(error) });
  }
}
