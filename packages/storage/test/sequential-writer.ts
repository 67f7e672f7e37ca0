import { writeSync } from 'node:fs';
import { openSqlite } from '../src/sqlite/open-sqlite.ts';
import { StoredUpdateLog } from '../src/update-log/update-log.ts';
import { entryOf } from './documents.ts';

/**
 * Appends so many entries to `doc-one`, each after the answer to the last, and prints each answer.
 * With `normal`, the control, through a committer whose commits are not synced one by one.
 */
const [dataDir = '', mode, count] = process.argv.slice(2);
const worker = mode === 'normal' ? new URL('./weak-worker.ts', import.meta.url) : undefined;

const { committer, reader, close } = await openSqlite({ dataDir }, worker);
const log = new StoredUpdateLog(committer, reader);
for (let seq = 2; seq < 2 + Number(count); seq++) {
  await log.append('doc-one', 1, [entryOf('doc-one', seq)]);
  writeSync(1, `stored ${seq}\n`);
}
await close();
