import type { Client } from 'pg';
import type { CommitMark } from '../committer/messages.ts';
import { hasEnded } from './locks.ts';

const READ = 'SELECT run, group_number, faults FROM commit_mark WHERE committer = $1';

const TAKE = `INSERT INTO commit_mark (committer, run, group_number, faults) VALUES ($1, $2, 0, '[]')
  ON CONFLICT (committer) DO UPDATE SET run = excluded.run, group_number = 0, at = now()`;

/** @returns the mark as the last connection left it; from now on it is this one's */
export async function takeMark(
  client: Client,
  committer: string,
  run: string,
): Promise<CommitMark> {
  const { rows } = await client.query<{ run: string; group_number: number; faults: string }>(READ, [
    committer,
  ]);
  await client.query(TAKE, [committer, run]);
  const [row] = rows;
  if (!row) return { run: '', group: 0, faults: [] };
  return { run: row.run, group: row.group_number, faults: JSON.parse(row.faults) };
}

const OLD = "SELECT committer FROM commit_mark WHERE at < now() - interval '1 day'";

/** Removes the marks of servers that wrote nothing for a day and are not there any more. */
export async function forgetOldMarks(client: Client): Promise<void> {
  const { rows } = await client.query<{ committer: string }>(OLD);
  for (const { committer } of rows) {
    if (!(await hasEnded(client, committer))) continue;
    await client.query('DELETE FROM commit_mark WHERE committer = $1', [committer]);
  }
}
