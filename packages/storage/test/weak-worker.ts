import { openDurable } from '../src/committer/durable-connection.ts';
import { serveCommits } from '../src/committer/serve-commits.ts';

/** The control: a committer's thread whose commits are not synced to the disk one by one. */
serveCommits(undefined, (file, busyTimeoutMs) => {
  const db = openDurable(file, busyTimeoutMs);
  db.pragma('synchronous = NORMAL');
  return db;
});
