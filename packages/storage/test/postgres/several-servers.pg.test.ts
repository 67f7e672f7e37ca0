import { newState } from '@throughline/convening';
import { newConvening, newNetwork } from '@throughline/network/contracts';
import { LogRefused } from '@throughline/rooms';
import { type Seeded, seeded } from '@throughline/testing';
import pg from 'pg';
import { expect, it } from 'vitest';
import type { Unit } from '../../src/committer/unit.ts';
import { Pipeline } from '../../src/postgres/pipeline.ts';
import { GroupRunner } from '../../src/postgres/run-group.ts';
import { entryOf, makeDocuments } from '../documents.ts';
import { makeStoreDatabase, run, withPostgres } from './databases.ts';
import { type OneServer, severalServers } from './several-servers.ts';

const DOCUMENTS = Array.from({ length: 8 }, (_, index) => `doc-${index}`);
/** Of the others every entry is still there to be compared. */
const FOLDED = DOCUMENTS.slice(0, 4);
const NETWORK = `${DOCUMENTS[0]}-network`;
const CONVENINGS = ['day-0', 'day-1'];
const WORKERS = 10;
const ACTS = 30;

/** What came second reads on and tries again, as rooms and desks do; how often it did. */
class Worker {
  readonly written: string[] = [];
  readonly decided: string[] = [];
  acts = 0;
  outrun = 0;
  readonly #server: OneServer;
  readonly #name: string;
  readonly #random: Seeded;

  constructor(server: OneServer, name: string, random: Seeded) {
    this.#server = server;
    this.#name = name;
    this.#random = random;
  }

  async work(): Promise<void> {
    for (let act = 0; act < ACTS; act++) {
      const id = `${this.#name}-${act}`;
      const kind = this.#random.below(10);
      if (kind < 5) await this.#write(this.#random.pick(DOCUMENTS), id);
      else if (kind < 7) await this.#decide(this.#random.pick(CONVENINGS), id);
      else if (kind < 8) await this.#act(id);
      else if (kind < 9) await this.#fold(this.#random.pick(FOLDED));
      else await this.#vote();
    }
  }

  async #write(document: string, id: string): Promise<void> {
    const { updateLog } = this.#server;
    let seq = (await updateLog.heads([document])).get(document)?.seq ?? 0;
    for (;;) {
      const entry = { seq: seq + 1, author: this.#name, bytes: Buffer.from(id), claims: [] };
      try {
        await updateLog.append(document, 1, [entry]);
        this.written.push(`${document} ${id}`);
        return;
      } catch (error) {
        if (!(error instanceof LogRefused) || error.refusal !== 'out-of-sequence') throw error;
        this.outrun++;
        seq = (await updateLog.heads([document])).get(document)?.seq ?? 0;
      }
    }
  }

  async #decide(convening: string, id: string): Promise<void> {
    for (;;) {
      const version = (await this.#server.journal.versions([convening])).get(convening) ?? 0;
      const event = { type: 'door-opened' as const, closesAt: null, at: version };
      const outcome = await this.#server.journal.append(convening, id, [
        { version: version + 1, event },
      ]);
      if (outcome === 'appended') break;
      expect(outcome).toBe('outrun');
      this.outrun++;
    }
    this.decided.push(convening);
  }

  async #act(id: string): Promise<void> {
    const act = { networkId: NETWORK, actorKey: this.#name, action: 'a.b', thingId: id, at: 7 };
    await this.#server.auditLog.append(act);
    this.acts++;
  }

  async #fold(document: string): Promise<void> {
    const head = (await this.#server.updateLog.heads([document])).get(document);
    const folding = this.#server.updateLog.fold(document, 1, head?.seq ?? 1, Buffer.from('state'));
    await folding.catch((error) => expect(error).toMatchObject({ refusal: 'fenced' }));
  }

  /** Touches anything, as most of what is written does. */
  async #vote(): Promise<void> {
    const ballot = { marks: [{ option: 'option-1', count: 1 }] };
    expect(await this.#server.polls.cast('poll', this.#name, ballot)).toBe(true);
  }
}

const poll = {
  id: 'poll',
  kind: 'choice' as const,
  question: 'Which?',
  secret: true,
  dots: null,
  cumulative: false,
  scale: null,
  options: [{ id: 'option-1', text: 'One', entryId: null }],
  openedAt: 7,
};

withPostgres('several servers on one database', () => {
  it.each([2, 3])(
    'S-45 %i lose nothing and hinder none, over common documents in any order',
    async (count) => {
      const random = seeded();
      const { servers, deadlocks } = await severalServers(count);
      const [first] = servers as [OneServer];
      await makeDocuments(first, DOCUMENTS);
      for (const id of CONVENINGS) {
        const { record } = newConvening(id, []);
        const convening = { record: { ...record, id }, state: newState(id), boards: [] };
        await first.directory.createNetwork({ ...newNetwork(id), convenings: [convening] });
      }
      await first.polls.add('doc-0', poll);
      const workers = servers.flatMap((server, at) =>
        Array.from({ length: WORKERS }, (_, index) => new Worker(server, `${at}-${index}`, random)),
      );
      await Promise.all(workers.map((worker) => worker.work()));

      const heads = await first.updateLog.heads(DOCUMENTS);
      for (const name of DOCUMENTS) {
        const written = workers.flatMap((worker) =>
          worker.written.filter((line) => line.startsWith(`${name} `)),
        );
        expect(heads.get(name)?.seq, `seed ${random.seed}`).toBe(1 + written.length);
        if (FOLDED.includes(name)) continue;
        const [, ...updates] = (await first.updateLog.load(name))?.updates ?? [];
        const stored = updates.map(({ bytes }) => `${name} ${Buffer.from(bytes).toString()}`);
        expect(stored.sort()).toEqual(written.sort());
      }
      const versions = await first.journal.versions(CONVENINGS);
      for (const id of CONVENINGS) {
        const decided = workers.flatMap((worker) => worker.decided.filter((other) => other === id));
        expect(versions.get(id)).toBe(decided.length);
        expect((await first.journal.since(id, 0))?.map(({ version }) => version)).toEqual(
          decided.map((_, index) => index + 1),
        );
      }
      const { items } = await first.auditLog.entries(NETWORK, { cursor: undefined, limit: 10_000 });
      expect(items).toHaveLength(workers.reduce((sum, worker) => sum + worker.acts, 0));
      expect(await first.auditLog.firstBroken(NETWORK)).toBeUndefined();
      expect(workers.some(({ outrun }) => outrun > 0)).toBe(true);

      for (const { parts } of servers) await parts.close();
      expect(await deadlocks()).toBe(0);
    },
  );

  const touch = (name: string): Unit[number] => ({
    sql: 'UPDATE store_fact SET value = :by WHERE name = :name',
    each: [{ name, by: 'me' }],
    within: 'name',
  });
  const rest: Unit[number] = {
    sql: 'SELECT pg_sleep(0.2) WHERE :name = :name',
    each: [{ name: 'a' }],
    within: 'name',
  };

  it.each([
    [true, 0],
    [false, 1],
  ])(
    'S-45 takes what a group will touch in one order; control: with locks %s, %i rings',
    async (shared, rings) => {
      const databaseUrl = await makeStoreDatabase();
      await run(databaseUrl, "INSERT INTO store_fact VALUES ('a', ''), ('b', '')");
      await run(
        databaseUrl,
        "INSERT INTO commit_mark VALUES ('one', 'run', 0, '[]'), ('two', 'run', 0, '[]')",
      );
      const clients: pg.Client[] = [];
      const runner = async (committer: string) => {
        const client = new pg.Client({ connectionString: databaseUrl });
        await client.connect();
        clients.push(client);
        return new GroupRunner(new Pipeline(client), { committer, run: 'run', shared });
      };
      const [one, two] = [await runner('one'), await runner('two')];
      const both = await Promise.all([
        one.commit(1, [[touch('a')], [rest], [touch('b')]]),
        two.commit(1, [[touch('b')], [rest], [touch('a')]]),
      ]);
      // A ring is ended by the server after a second, and the group tried again.
      expect(both).toEqual([[], []]);
      for (const client of clients) await client.end();
      const { rows } = await run(
        databaseUrl,
        'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
      );
      // The second try may meet the other in a ring again.
      expect(Math.min(1, Number(rows[0]?.deadlocks))).toBe(rings);
    },
  );

  it('S-46 leaves the group of an append that came second alone, in the same transaction, and marks it', async () => {
    const { servers, databaseUrl } = await severalServers(2);
    const [one, two] = servers as [OneServer, OneServer];
    await makeDocuments(one, ['doc-0', 'doc-1']);
    const rolledBack = async () => {
      const text =
        'SELECT xact_rollback AS n FROM pg_stat_database WHERE datname = current_database()';
      return Number((await run(databaseUrl, text)).rows[0]?.n);
    };
    await one.updateLog.append('doc-0', 1, [entryOf('doc-0', 2)]);
    const before = { groups: two.parts.committer.groups, rolledBack: await rolledBack() };
    const results = await Promise.allSettled([
      two.updateLog.append('doc-0', 1, [entryOf('doc-0', 2)]),
      two.updateLog.append('doc-1', 1, [entryOf('doc-1', 2)]),
      two.updateLog.append('doc-1', 2, [entryOf('doc-1', 3)]),
      two.updateLog.append('doc-1', 1, [entryOf('doc-1', 3)], 'command'),
      two.updateLog.append('doc-1', 1, [entryOf('doc-1', 4)], 'command'),
      two.updateLog.append('none', 1, [entryOf('none', 2)]),
    ]);
    const refusals = results.map((result) =>
      result.status === 'rejected' ? result.reason.refusal : undefined,
    );
    expect(refusals).toEqual([
      'out-of-sequence',
      undefined,
      'stale-epoch',
      undefined,
      'repeated',
      'unknown-document',
    ]);
    expect(two.parts.committer.groups).toBe(before.groups + 1);
    expect((await two.updateLog.load('doc-1'))?.updates.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const { rows } = await run(databaseUrl, "SELECT faults FROM commit_mark WHERE faults <> '[]'");
    expect(rows.map(({ faults }) => JSON.parse(faults).map(([unit]: [number]) => unit))).toEqual([
      [0, 2, 4, 5],
    ]);
    for (const { parts } of servers) await parts.close();
    expect(await rolledBack()).toBe(before.rolledBack);
  });
});
