import { existsSync, readFileSync, rmSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { serveCommits } from '../src/sqlite/serve-commits.ts';
import type { WriterData } from '../src/sqlite/writer-thread.ts';

/**
 * The committer's thread with faults: while a file named like the data file with `.fault` after it
 * holds the name of a moment, the thread dies at that moment, once.
 */
const faultFile = `${(workerData as WriterData).file}.fault`;

serveCommits((moment) => {
  if (!existsSync(faultFile) || readFileSync(faultFile, 'utf8') !== moment) return;
  rmSync(faultFile);
  process.exit(1);
});
