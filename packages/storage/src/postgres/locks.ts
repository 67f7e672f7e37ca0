import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { DatabaseProblem } from './database-problem.ts';

/** "Thru" in ASCII: the first half of each of our advisory locks. */
const OURS = 0x54687275;
const SERVERS = 0;
const SCRUB = 1;
const TRY_EVERY_MS = 100;
const WAIT_AT_MOST_MS = 5_000;

/** Who writes. */
export interface WriterIdentity {
  /** Its name among those that write in this database; the mark of its last group stands under it. */
  readonly committer: string;
  /** Whether others write too, which know of each other. One that is alone lets no other in. */
  readonly shared: boolean;
}

/**
 * Takes the locks of a writer, on its own connection: they end with it, and until they do no other connection
 * writes in its name. So whatever its last connection had under way is over when this resolves.
 * @throws DatabaseProblem when another server has the database, or several have it of which it is none
 */
export async function takeLocks(
  client: Client,
  { committer, shared }: WriterIdentity,
  place: string,
): Promise<void> {
  const until = performance.now() + WAIT_AT_MOST_MS;
  const how = shared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  const wanted = [
    [how, SERVERS],
    ['pg_try_advisory_lock', numberOf(committer)],
  ] as const;
  for (const [lock, key] of wanted) {
    while (!(await isTaken(client, lock, key))) {
      if (performance.now() > until) throw await whoHasIt(client, shared, place);
      await new Promise((resolve) => setTimeout(resolve, TRY_EVERY_MS));
    }
  }
}

/** One at a time of all servers: two at once could wait for each other over what is written meanwhile. */
export async function whileScrubbing(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1, $2)', [OURS, SCRUB]);
  try {
    await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1, $2)', [OURS, SCRUB]);
  }
}

/** Whether nobody writes under this name any more. It is asked on the connection of another. */
export async function hasEnded(client: Client, committer: string): Promise<boolean> {
  const key = numberOf(committer);
  if (!(await isTaken(client, 'pg_try_advisory_lock', key))) return false;
  await client.query('SELECT pg_advisory_unlock($1, $2)', [OURS, key]);
  return true;
}

async function isTaken(client: Client, lock: string, key: number): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`SELECT ${lock}($1, $2) AS taken`, [
    OURS,
    key,
  ]);
  return rows[0]?.taken === true;
}

async function whoHasIt(client: Client, shared: boolean, place: string): Promise<DatabaseProblem> {
  if (shared) {
    return new DatabaseProblem(
      `A server that has the database ${place} to itself is running, or a move or a restore: stop it first, or start that server with REDIS_URL too.`,
    );
  }
  const { rows } = await client.query(
    `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND mode = 'ShareLock'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND classid::bigint = $1 AND objid::bigint = $2 AND objsubid = 2`,
    [OURS, SERVERS],
  );
  return new DatabaseProblem(
    rows.length === 0
      ? `Another server is using the database ${place}: stop it first.`
      : `Servers that share the database ${place} are running: stop them all first, or start this one with REDIS_URL, as they were.`,
  );
}

/** None of those that are taken by all. */
const numberOf = (name: string) =>
  createHash('sha256').update(name).digest().readInt32BE(0) & ~1 || 2;
