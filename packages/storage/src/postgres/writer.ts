import pg from 'pg';
import type {
  FromCommitter,
  StartsWriter,
  ToCommitter,
  Writer,
  WriterEvents,
} from '../committer/messages.ts';
import type { Unit } from '../committer/unit.ts';
import { forgetOldMarks, takeMark } from './commit-marks.ts';
import { connectionTo, placeOf } from './connection.ts';
import { assertDurable } from './durable-server.ts';
import { takeLocks, type WriterIdentity } from './locks.ts';
import { Pipeline } from './pipeline.ts';
import { describeError } from './postgres-errors.ts';
import { REFUSED } from './postgres-sql.ts';
import { GroupRunner } from './run-group.ts';
import { scrubDatabase } from './scrub.ts';

/** A group that has no answer for so long is asked after on a new connection. */
const GIVE_UP_AFTER_MS = 20_000;

/** A backend that waits in the middle of a transaction for a peer that is gone holds its locks; not for long. */
const SETTINGS = {
  idle_in_transaction_session_timeout: '3s',
  // Each statement sees what was committed until it began, so what was committed under a lock that it waited for.
  default_transaction_isolation: 'read\\ committed',
  tcp_keepalives_idle: '5',
  tcp_keepalives_interval: '2',
  tcp_keepalives_count: '3',
};

/** Writes a database through a connection of its own, which is opened anew after it was lost. */
export function inPostgres(databaseUrl: string, identity: WriterIdentity): StartsWriter {
  // The last connection's backend may not have noticed yet that nobody is there any more.
  const before: { backend: number | undefined } = { backend: undefined };
  return (run, on) => new PostgresWriter(databaseUrl, identity, run, on, before);
}

class PostgresWriter implements Writer {
  readonly #client: pg.Client;
  readonly #place: string;
  readonly #identity: WriterIdentity;
  readonly #run: string;
  readonly #on: WriterEvents;
  #runner: GroupRunner | undefined;
  #hasExited = false;

  constructor(
    databaseUrl: string,
    identity: WriterIdentity,
    run: string,
    on: WriterEvents,
    before: { backend: number | undefined },
  ) {
    this.#place = placeOf(databaseUrl);
    this.#identity = identity;
    this.#run = run;
    this.#on = on;
    this.#client = new pg.Client(connectionTo(databaseUrl, 'writer', SETTINGS));
    this.#client.on('error', (error) => this.#exit(error));
    this.#client.on('end', () => this.#exit(undefined));
    void this.#open(before).catch((error) => this.#exit(error));
  }

  send(message: ToCommitter): void {
    switch (message.type) {
      case 'commit':
        void this.#commit(message.group, message.units);
        break;
      case 'scrub':
        void this.#scrub();
        break;
      case 'close':
        void this.#close();
        break;
    }
  }

  async #open(before: { backend: number | undefined }): Promise<void> {
    await this.#client.connect();
    await assertDurable(this.#client, this.#place);
    if (before.backend !== undefined) await this.#endBackend(before.backend);
    const { rows } = await this.#client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    before.backend = rows[0]?.pid;
    await takeLocks(this.#client, this.#identity, this.#place);
    const { committer, shared } = this.#identity;
    const mark = await takeMark(this.#client, committer, this.#run);
    if (shared) await forgetOldMarks(this.#client);
    const options = { ...this.#identity, run: this.#run };
    this.#runner = new GroupRunner(new Pipeline(this.#client), options);
    this.#tell({ type: 'ready', mark });
  }

  /** Only one of ours: the system may have given the number to another since. */
  async #endBackend(pid: number): Promise<void> {
    await this.#client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE pid = $1 AND usename = current_user AND application_name = 'throughline writer'`,
      [pid],
    );
  }

  async #commit(group: number, units: readonly Unit[]): Promise<void> {
    const startedAt = performance.now();
    const givingUp = setTimeout(() => {
      this.#exit(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }));
    }, GIVE_UP_AFTER_MS);
    try {
      const faults = (await this.#runner?.commit(group, units)) ?? [];
      this.#tell({ type: 'committed', faults, commitMs: performance.now() - startedAt });
    } catch (error) {
      const { code, message } = describeError(error);
      // What is answered in words is rolled back. A lost connection leaves the answer to the next one.
      if (!(error instanceof pg.DatabaseError) || isLastWord(code)) this.#exit(error);
      else this.#tell({ type: 'failed', code, message });
    } finally {
      clearTimeout(givingUp);
    }
  }

  async #scrub(): Promise<void> {
    try {
      await scrubDatabase(this.#client);
      this.#tell({ type: 'scrubbed' });
    } catch (error) {
      this.#tell({ type: 'scrubbed', failure: describeError(error) });
    }
  }

  async #close(): Promise<void> {
    await this.#client.end().catch(() => undefined);
    this.#exit(undefined);
  }

  #tell(message: FromCommitter): void {
    if (!this.#hasExited) this.#on.message(message);
  }

  #exit(error: unknown): void {
    if (this.#hasExited) return;
    this.#hasExited = true;
    void this.#client.end().catch(() => undefined);
    this.#on.exit(error);
  }
}

/** The server ends the connection after these (class 57), or somebody else has the mark. */
const isLastWord = (code: string) => code === REFUSED || code.startsWith('57P');
