import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../src/index.ts';
import { largeBytesOf, makeDocuments } from './documents.ts';
import { tempFolder } from './temp-folder.ts';

const WRITER = fileURLToPath(new URL('./failing-disk-writer.ts', import.meta.url));
const LIMIT_KIB = 1_024;

/** Linux's `prlimit` takes the limit away again from outside; without it there is no recovery to see. */
const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

describe('a disk that fails at COMMIT', () => {
  it.runIf(hasPrlimit || process.env.CI)(
    'S-6, S-7 loses nothing whose promise had resolved, and saves again once it can (needs prlimit)',
    async () => {
      const dataDir = await tempFolder();
      const storage = await openStorage({ dataDir });
      await makeDocuments(storage, ['doc-one']);
      await storage.close();

      // Past the limit each write of the WAL fails with EFBIG, an input/output error to SQLite.
      const shell = `trap '' XFSZ; ulimit -S -f ${LIMIT_KIB}; exec "$0" "$@"`;
      const child = spawn('bash', ['-c', shell, process.execPath, WRITER, dataDir, 'doc-one'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const heard: string[] = [];
      let stored = 1;
      for await (const line of createInterface({ input: child.stdout })) {
        heard.push(line.replace(/\d+$/, '#'));
        if (line.startsWith('stored')) stored = Number(line.split(' ')[1]);
        if (heard.filter((word) => word.startsWith('rejected')).length === 3) {
          spawnSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
        }
        if (line === 'working true') break;
      }
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;

      const first = heard.findIndex((word) => word.startsWith('rejected'));
      expect(heard.slice(0, first)).toContain('working false');
      expect(new Set(heard.filter((word) => word.startsWith('rejected')))).toEqual(
        new Set(['rejected SQLITE_IOERR_WRITE, absent']),
      );
      expect(heard.slice(first, -2).filter((word) => word.startsWith('stored'))).toEqual([]);

      const after = await openStorage({ dataDir });
      const updates = (await after.updateLog.load('doc-one'))?.updates ?? [];
      await after.close();
      expect(updates.length).toBeGreaterThanOrEqual(stored);
      for (const { seq, bytes } of updates.slice(1)) {
        expect(Buffer.compare(bytes, largeBytesOf('doc-one', seq)), `entry ${seq}`).toBe(0);
      }
    },
    30_000,
  );
});
