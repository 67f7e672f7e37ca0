import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '@throughline/testing';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Committer } from '../src/committer/committer.ts';
import { NotSaved, StoreRefused } from '../src/committer/not-saved.ts';
import type { Unit } from '../src/committer/unit.ts';
import { openSqlite } from '../src/sqlite/open-sqlite.ts';
import type { CommitMoment } from '../src/sqlite/run-group.ts';
import { inWriterThread } from '../src/sqlite/writer-thread.ts';
import { tempFolder } from './temp-folder.ts';

const FAULTY = new URL('./faulty-worker.ts', import.meta.url);

/** A committer on a real file, with what it said of its state. */
async function open(worker?: URL) {
  const dataDir = await tempFolder();
  const states: boolean[] = [];
  const onCommitterState = (working: boolean) => states.push(working);
  const parts = await openSqlite({ dataDir, onCommitterState }, worker);
  onTestFinished(parts.close);
  const file = join(dataDir, 'throughline.db');
  const names = async () => {
    const rows = await parts.reader
      .selectFrom('store_fact')
      .select('name')
      .orderBy('name')
      .execute();
    return rows.map((row) => row.name);
  };
  return { ...parts, file, states, names };
}

const ADD = 'INSERT INTO store_fact (name, value) VALUES (?, ?)';
const add = (name: string, value = 'x'): Unit => [{ sql: ADD, each: [[name, value]] }];
const errorOf = (promise: Promise<void>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const dieAt = (file: string, moment: CommitMoment) => writeFile(`${file}.fault`, moment);

describe('the committer', () => {
  it('S-1 shows a reader everything whose promise has resolved', async () => {
    const { committer, names } = await open();
    for (const name of ['a', 'b', 'c']) {
      await committer.submit(add(name));
      expect(await names()).toContain(name);
    }
  });

  it('S-3 stores every part of a unit or none', async () => {
    const { committer, names } = await open();
    const unit = [
      ...add('a'),
      {
        sql: ADD,
        each: [
          ['b', 'x'],
          ['a', 'taken'],
        ],
      },
    ];
    expect(await errorOf(committer.submit(unit))).toMatchObject({
      name: 'StoreRefused',
      refusal: 'SQLITE_CONSTRAINT_PRIMARYKEY',
    });
    expect(await names()).toEqual([]);
  });

  it('S-3 rejects a unit alone and stores its neighbours, in one transaction with it', async () => {
    const { committer, names } = await open();
    const before = committer.groups;
    const none = [
      { sql: 'DELETE FROM store_fact WHERE name = ?', each: [['none']], refusal: 'no' },
    ];
    const results = await Promise.all(
      [add('a'), add('a'), none, [{ sql: 'NOT SQL', each: [[]] }], add('b')].map((unit) =>
        errorOf(committer.submit(unit)),
      ),
    );
    expect(committer.groups).toBe(before + 1);
    expect(results.map((error) => (error as StoreRefused | undefined)?.refusal)).toEqual([
      undefined,
      'SQLITE_CONSTRAINT_PRIMARYKEY',
      'no',
      'SQLITE_ERROR',
      undefined,
    ]);
    expect(await names()).toEqual(['a', 'b']);
  });

  it('S-4 carries units out in the order of their submission', async () => {
    const { committer, reader } = await open();
    const append = 'UPDATE store_fact SET value = value || ? WHERE name = ?';
    await committer.submit(add('word', ''));
    const letters = [...'throughline'.repeat(20)];
    await Promise.all(
      letters.map((letter) => committer.submit([{ sql: append, each: [[letter, 'word']] }])),
    );
    const row = await reader.selectFrom('store_fact').select('value').executeTakeFirst();
    expect(row?.value).toBe(letters.join(''));
  });

  it('S-5 commits many units in few transactions', async () => {
    const { committer, names } = await open();
    const units = Array.from({ length: 2_000 }, (_, index) => add(`fact-${index}`));
    const before = committer.groups;
    await Promise.all(units.map((unit) => committer.submit(unit)));
    expect(committer.groups - before).toBeLessThan(50);
    expect(await names()).toHaveLength(2_000);
  });

  it('S-6, S-7 rejects what does not fit on a full disk, stores nothing of it, and recovers', async () => {
    const { committer, names, states } = await open();
    const limit = (pages: number) =>
      committer.submit([{ sql: `PRAGMA max_page_count = ${pages}`, each: [[]] }]);
    await limit(1);
    const large = 'x'.repeat(200_000);
    const results = await Promise.all(
      [add('small'), add('large', large)].map((unit) => errorOf(committer.submit(unit))),
    );
    for (const error of results) {
      expect(error).toBeInstanceOf(NotSaved);
      expect(error).toMatchObject({ code: 'SQLITE_FULL' });
    }
    expect(await names()).toEqual([]);
    expect(states).toEqual([false]);

    await limit(1_000_000);
    expect(states).toEqual([false, true]);
    await committer.submit(add('large', large));
    expect(await names()).toEqual(['large']);
  });

  it('S-7 rejects while another program holds the file, and notices the end of it by itself', async () => {
    const dataDir = await tempFolder();
    const file = join(dataDir, 'throughline.db');
    await (await openSqlite({ dataDir })).close();
    const states: boolean[] = [];
    const onState = (working: boolean) => states.push(working);
    const committer = await Committer.start({
      startWriter: inWriterThread({ file, busyTimeoutMs: 20 }),
      onState,
    });
    onTestFinished(() => committer.close());

    const intruder = new Database(file);
    onTestFinished(() => void intruder.close());
    intruder.exec('BEGIN IMMEDIATE');
    expect(await errorOf(committer.submit(add('a')))).toMatchObject({ code: 'SQLITE_BUSY' });
    expect(states).toEqual([false]);
    intruder.exec('ROLLBACK');
    await eventually('the committer works again, unasked', () => states.length === 2);
    expect(states).toEqual([false, true]);
    await committer.submit(add('a'));
  });

  for (const moment of ['begun', 'applied'] as const) {
    it(`S-8 stores nothing and says so when the thread dies in the transaction (${moment})`, async () => {
      const { committer, file, names, states } = await open(FAULTY);
      await dieAt(file, moment);
      const error = await errorOf(committer.submit(add('a')));
      expect(error).toMatchObject({ name: 'NotSaved', code: 'COMMITTER_DIED' });
      expect(await names()).toEqual([]);
      await committer.submit(add('a'));
      expect(states).toEqual([false, true]);
    });
  }

  it('S-8 tells the truth about a group that was committed before the thread died', async () => {
    const { committer, file, names, states } = await open(FAULTY);
    await committer.submit(add('taken'));
    await dieAt(file, 'committed');
    const results = await Promise.all(
      [add('a'), add('taken'), add('b')].map((unit) => errorOf(committer.submit(unit))),
    );
    expect(results[0]).toBeUndefined();
    expect(results[1]).toBeInstanceOf(StoreRefused);
    expect(results[2]).toBeUndefined();
    expect(states[0]).toBe(false);
    expect(await names()).toEqual(['a', 'b', 'taken']);
  });

  it('S-8 survives a thread that dies again and again', async () => {
    const { committer, file, names } = await open(FAULTY);
    for (const name of ['a', 'b', 'c']) {
      await dieAt(file, 'applied');
      expect(await errorOf(committer.submit(add(name)))).toBeInstanceOf(NotSaved);
      await committer.submit(add(name));
    }
    expect(await names()).toEqual(['a', 'b', 'c']);
  });

  it('S-9 commits what waits before it closes, and takes nothing afterwards', async () => {
    const { committer, file, close } = await open();
    const waiting = Array.from({ length: 100 }, (_, index) => committer.submit(add(`f-${index}`)));
    const closed = close();
    await Promise.all(waiting);
    await closed;
    expect(await errorOf(committer.submit(add('late')))).toMatchObject({ code: 'CLOSED' });
    const db = new Database(file, { readonly: true });
    expect(db.prepare('SELECT count(*) FROM store_fact').pluck().get()).toBe(100);
    db.close();
  });

  it('S-9 closes while its thread is dead', async () => {
    const { committer, file, close } = await open(FAULTY);
    await dieAt(file, 'begun');
    const lost = errorOf(committer.submit(add('a')));
    const closed = close();
    expect(await lost).toBeInstanceOf(NotSaved);
    await closed;
  });
});
