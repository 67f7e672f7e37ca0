import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../src/index.ts';
import { makeDocuments } from './documents.ts';
import { tempFolder } from './temp-folder.ts';

const WRITER = fileURLToPath(new URL('./sequential-writer.ts', import.meta.url));
const APPENDS = 100;

const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

/**
 * Lets a child append one entry after the other under strace, and counts the answers that it gave
 * while bytes of the WAL had not been synced.
 */
async function countEarlyAnswers(mode: 'full' | 'normal') {
  const dataDir = await tempFolder();
  const storage = await openStorage({ dataDir });
  await makeDocuments(storage, ['doc-one']);
  await storage.close();
  const trace = join(dataDir, 'trace');
  const calls = 'trace=write,pwrite64,fsync,fdatasync';
  const strace = ['-f', '-y', '-s', '16', '-e', calls, '-o', trace];
  const writer = [process.execPath, WRITER, dataDir, mode, String(APPENDS)];
  const child = spawn('strace', [...strace, ...writer], { stdio: ['ignore', 'ignore', 'inherit'] });
  expect(await once(child, 'exit')).toEqual([0, null]);

  let unsynced = false;
  const answers: { early: boolean }[] = [];
  // A sync during which another thread makes a call has its end on a line of its own.
  const syncing = new Set<string>();
  for (const line of (await readFile(trace, 'utf8')).split('\n')) {
    const thread = line.split(' ')[0] ?? '';
    if (/ pwrite64\(\d+<[^>]*-wal>/.test(line)) unsynced = true;
    else if (/ f(data)?sync\(\d+<[^>]*-wal>\) += 0/.test(line)) unsynced = false;
    else if (/ f(data)?sync\(\d+<[^>]*-wal> <unfinished/.test(line)) syncing.add(thread);
    else if (/ <\.\.\. f(data)?sync resumed>\) += 0/.test(line)) {
      if (syncing.delete(thread)) unsynced = false;
    } else if (/ write\(1<[^>]*>, "stored /.test(line)) answers.push({ early: unsynced });
  }
  return { answers: answers.length, early: answers.filter((answer) => answer.early).length };
}

describe('an answer', () => {
  it.runIf(canTrace || process.env.CI)(
    'S-1 comes after the fsync of the WAL, each time (needs strace)',
    async () => {
      expect(await countEarlyAnswers('full')).toEqual({ answers: APPENDS, early: 0 });
    },
    60_000,
  );

  it.runIf(canTrace || process.env.CI)(
    'is seen to come before it at synchronous=NORMAL (control, needs strace)',
    async () => {
      const { answers, early } = await countEarlyAnswers('normal');
      expect(answers).toBe(APPENDS);
      expect(early).toBeGreaterThan(APPENDS / 2);
    },
    60_000,
  );
});
