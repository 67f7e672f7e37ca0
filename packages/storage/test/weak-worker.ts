import { openDurable } from '../src/sqlite/durable-connection.ts';
import { serveCommits } from '../src/sqlite/serve-commits.ts';

/** The control: a committer's thread whose commits are not synced to the disk one by one. */
serveCommits(undefined, (file, busyTimeoutMs) => {
  const db = openDurable(file, busyTimeoutMs);
  db.pragma('synchronous = NORMAL');
  return db;
});
