import { expect, it, onTestFinished } from 'vitest';
import { NotSaved, type StoreRefused } from '../../src/committer/not-saved.ts';
import type { Unit } from '../../src/committer/unit.ts';
import { openPostgres } from '../../src/postgres/open-postgres.ts';
import { tempFolder } from '../temp-folder.ts';
import { dropDatabase, makeStoreDatabase, run, withPostgres } from './databases.ts';

async function open() {
  const databaseUrl = await makeStoreDatabase();
  onTestFinished(() => dropDatabase(databaseUrl));
  const states: boolean[] = [];
  const onCommitterState = (working: boolean) => states.push(working);
  const parts = await openPostgres({ dataDir: await tempFolder(), databaseUrl, onCommitterState });
  onTestFinished(parts.close);
  const names = async () => {
    const rows = await parts.reader
      .selectFrom('store_fact')
      .select('name')
      .orderBy('name')
      .execute();
    return rows.map((row) => row.name);
  };
  return { ...parts, databaseUrl, states, names };
}

const ADD = 'INSERT INTO store_fact (name, value) VALUES (?, ?)';
const add = (name: string, value = 'x'): Unit => [{ sql: ADD, each: [[name, value]] }];
const errorOf = (promise: Promise<void>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

withPostgres('the committer on Postgres', () => {
  it('S-1 shows a reader everything whose promise has resolved', async () => {
    const { committer, names } = await open();
    for (const name of ['a', 'b', 'c']) {
      await committer.submit(add(name));
      expect(await names()).toContain(name);
    }
  });

  it('S-3 rejects a unit alone and stores its neighbours, in one transaction with it', async () => {
    const { committer, names } = await open();
    const before = committer.groups;
    const none = [
      { sql: 'DELETE FROM store_fact WHERE name = ?', each: [['none']], refusal: 'no' },
    ];
    const asked = [
      {
        sql: 'SELECT 1 WHERE :word = :none',
        each: [{ word: 'so', none: '' }],
        refusal: { ask: "SELECT :word || '-and-so'" },
      },
    ];
    const half = [...add('half'), ...none];
    const units = [
      add('a'),
      add('a'),
      none,
      [{ sql: 'NOT SQL', each: [[]] }],
      asked,
      half,
      add('b'),
    ];
    const results = await Promise.all(units.map((unit) => errorOf(committer.submit(unit))));
    expect(committer.groups).toBe(before + 1);
    expect(results.map((error) => (error as StoreRefused | undefined)?.refusal)).toEqual([
      undefined,
      '23505',
      'no',
      '42601',
      'so-and-so',
      'no',
      undefined,
    ]);
    expect(await names()).toEqual(['a', 'b']);
  });

  it('S-3 is as right after a refusal as before it', async () => {
    const { committer, names } = await open();
    for (const name of ['a', 'b', 'c']) {
      const results = [add(name), add(name)].map((unit) => errorOf(committer.submit(unit)));
      expect((await Promise.all(results)).map((error) => error !== undefined)).toEqual([
        false,
        true,
      ]);
    }
    expect(await names()).toEqual(['a', 'b', 'c']);
  });

  it('S-4 carries units out in the order of their submission', async () => {
    const { committer, reader } = await open();
    const append = 'UPDATE store_fact SET value = value || :letter WHERE name = :name';
    await committer.submit(add('word', ''));
    const letters = [...'throughline'.repeat(20)];
    await Promise.all(
      letters.map((letter) =>
        committer.submit([{ sql: append, each: [{ letter, name: 'word' }] }]),
      ),
    );
    const row = await reader.selectFrom('store_fact').select('value').executeTakeFirst();
    expect(row?.value).toBe(letters.join(''));
  });

  it('S-5, S-37 commits many units in few transactions, one round trip each', async () => {
    const { committer, names, databaseUrl } = await open();
    const units = Array.from({ length: 2_000 }, (_, index) => add(`fact-${index}`));
    const before = committer.groups;
    await Promise.all(units.map((unit) => committer.submit(unit)));
    const groups = committer.groups - before;
    expect(groups).toBeLessThan(50);
    expect(await names()).toHaveLength(2_000);
    // Each group wrote its mark once: it was not begun anew.
    const { rows } = await run(databaseUrl, 'SELECT group_number FROM commit_mark');
    expect(Number(rows[0]?.group_number)).toBe(committer.groups);
  });

  it('S-7, S-8 rejects while its connection is cut again and again, stores nothing of that, and goes on', async () => {
    const { committer, names, states, databaseUrl } = await open();
    const kept: string[] = [];
    const lost: string[] = [];
    let cutting = true;
    const cut = (async () => {
      for (let turn = 0; turn < 8; turn++) {
        await run(
          databaseUrl,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'throughline writer' AND datname = current_database()",
        );
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      cutting = false;
    })();
    for (let n = 0; cutting || n < 40; n++) {
      const error = await errorOf(committer.submit(add(`fact-${n}`)));
      if (error === undefined) kept.push(`fact-${n}`);
      else {
        expect(error).toBeInstanceOf(NotSaved);
        lost.push(`fact-${n}`);
      }
    }
    await cut;
    await committer.submit(add('last'));
    expect(states).toContain(false);
    expect(states.at(-1)).toBe(true);
    const found = await names();
    expect(found.filter((name) => name !== 'last').sort()).toEqual(kept.sort());
    expect(lost.filter((name) => found.includes(name))).toEqual([]);
  });

  it('S-9 commits what waits before it closes, and takes nothing afterwards', async () => {
    const { committer, close, databaseUrl } = await open();
    const waiting = Array.from({ length: 100 }, (_, index) => committer.submit(add(`f-${index}`)));
    const closed = close();
    await Promise.all(waiting);
    await closed;
    await expect(committer.submit(add('late'))).rejects.toMatchObject({ code: 'CLOSED' });
    const { rows } = await run(databaseUrl, 'SELECT count(*) FROM store_fact');
    expect(Number(rows[0]?.count)).toBe(100);
  });
});
