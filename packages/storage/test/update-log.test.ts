import { type Seeded, seeded } from '@throughline/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { directoryIn } from '../src/network/directory.ts';
import { openSqlite } from '../src/sqlite/open-sqlite.ts';
import type { SnapshotLookUps } from '../src/sqlite/snapshot-look-ups.ts';
import { StoredUpdateLog } from '../src/update-log/update-log.ts';
import { bytesOf, entryOf, makeDocuments } from './documents.ts';
import { tempFolder } from './temp-folder.ts';

async function open(documents: readonly string[]) {
  const parts = await openSqlite({ dataDir: await tempFolder() });
  onTestFinished(parts.close);
  const { committer, reader } = parts;
  await makeDocuments({ directory: directoryIn({ committer, reader }) }, documents);
  return { committer, reader, log: new StoredUpdateLog(committer, reader) };
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `doc-${index}`);

describe('the update log in SQLite', () => {
  it('S-4, S-5 keeps 40 documents in order while their appends share transactions', async () => {
    const documents = names(40);
    const { committer, log } = await open(documents);
    const before = committer.groups;
    const write = async (name: string) => {
      for (let seq = 2; seq <= 26; seq++) await log.append(name, 1, [entryOf(name, seq)]);
    };
    await Promise.all(documents.map(write));
    expect(committer.groups - before).toBeLessThan((40 * 25) / 4);
    for (const name of documents) {
      const updates = (await log.load(name))?.updates.slice(1) ?? [];
      expect(updates.map(({ seq }) => seq)).toEqual(Array.from({ length: 25 }, (_, i) => i + 2));
      for (const { seq, bytes } of updates) expect([...bytes]).toEqual([...bytesOf(name, seq)]);
    }
  });

  it('S-4 takes appends to one document that do not wait for each other', async () => {
    const { log } = await open(['doc-0']);
    const seqs = Array.from({ length: 500 }, (_, index) => index + 2);
    await Promise.all(seqs.map((seq) => log.append('doc-0', 1, [entryOf('doc-0', seq)])));
    expect((await log.load('doc-0'))?.updates.map(({ seq }) => seq)).toEqual([1, ...seqs]);
  });

  it('S-14, S-15 loads everything that had resolved, and no hole, while it is appended to and folded', async () => {
    const random = seeded();
    const { log } = await open(['doc-0']);
    const resolved = { last: 1, folded: 0 };
    let writing = true;
    const write = async () => {
      for (let seq = 2; seq <= 150; seq++) {
        await log.append('doc-0', 1, [entryOf('doc-0', seq)]);
        resolved.last = seq;
        if (random.below(4) === 0) await foldSome(seq);
      }
      writing = false;
    };
    const foldSome = async (last: number) => {
      const seq = resolved.folded + 1 + random.below(last - resolved.folded);
      await log.fold('doc-0', 1, seq, bytesOf('doc-0', -seq));
      resolved.folded = seq;
    };
    const read = async () => {
      let loads = 0;
      for (; writing; loads++) {
        const before = { ...resolved };
        const stored = await log.load('doc-0');
        const last = stored?.updates.at(-1)?.seq ?? stored?.checkpoint?.seq ?? 0;
        expect(last, `seed ${random.seed}`).toBeGreaterThanOrEqual(before.last);
        expect(stored?.checkpoint?.seq ?? 0).toBeGreaterThanOrEqual(before.folded);
        await letWritesIn(random);
      }
      return loads;
    };
    const [, loads] = await Promise.all([write(), read()]);
    expect(loads).toBeGreaterThan(20);
  });

  it('S-24 forgets old commands when it folds, and none of the last 2,000', async () => {
    const { log } = await open(['doc-0']);
    const seqs = Array.from({ length: 2_050 }, (_, index) => index + 2);
    await Promise.all(
      seqs.map((seq) => log.append('doc-0', 1, [entryOf('doc-0', seq)], `command-${seq}`)),
    );
    await log.fold('doc-0', 1, 2_051, bytesOf('doc-0', -1));
    expect(await log.knowsCommand('doc-0', 'command-50')).toBe(false);
    for (const seq of [52, 60, 2_051]) {
      expect(await log.knowsCommand('doc-0', `command-${seq}`), `command-${seq}`).toBe(true);
    }
  });

  it('S-15 looks up what had resolved, and one moment within one turn, while others write', async () => {
    const { reader, log } = await open(['doc-0']);
    const lookUps = reader.lookUps as SnapshotLookUps;
    const lastSeq = () =>
      lookUps.first<{ last_seq: number }>('SELECT last_seq FROM document')?.last_seq;
    const lastEntry = () =>
      lookUps.first<{ seq: number }>('SELECT max(seq) AS seq FROM log_entry')?.seq;
    let isOver = false;
    const lookOn = async () => {
      let turns = 0;
      for (; !isOver; turns++) {
        expect(lastEntry()).toBe(lastSeq());
        await new Promise((resolve) => setImmediate(resolve));
      }
      return turns;
    };
    const looking = lookOn();
    for (let seq = 2; seq <= 120; seq++) {
      await log.append('doc-0', 1, [entryOf('doc-0', seq)]);
      expect(lastSeq()).toBe(seq);
      expect(await log.knowsCommand('doc-0', `command-${seq}`)).toBe(false);
    }
    isOver = true;
    expect(await looking).toBeGreaterThan(120);
  });

  it('S-1 stores an update as large as a frame may be', async () => {
    const { log } = await open(['doc-0']);
    const bytes = new Uint8Array(1_048_576).map((_, index) => index % 251);
    await log.append('doc-0', 1, [{ ...entryOf('doc-0', 2), bytes }]);
    expect(bytes.byteLength).toBe(1_048_576);
    const stored = (await log.load('doc-0'))?.updates.at(-1)?.bytes ?? new Uint8Array();
    expect(Buffer.compare(stored, bytes)).toBe(0);
  });
});

/** A read is a handful of microtasks: without a turn of the event loop, no write would answer. */
function letWritesIn(random: Seeded): Promise<void> {
  return new Promise((resolve) => {
    let turns = 1 + random.below(3);
    const turn = () => (--turns > 0 ? setImmediate(turn) : resolve());
    setImmediate(turn);
  });
}
