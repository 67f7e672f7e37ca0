import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DamagedDocument, type StoredDocument } from '@throughline/rooms';
import { type Seeded, seeded } from '@throughline/testing';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStorage, type Storage } from '../src/index.ts';
import { openSqliteReader } from '../src/sqlite/sqlite-reader.ts';
import { loadDocument } from '../src/update-log/load-document.ts';
import { bytesOf, entryOf, makeDocuments } from './documents.ts';
import { tempFolder } from './temp-folder.ts';

const FLIPS = 200;

/** Two documents, folded up to 20, with entries up to 40, by two authors. */
async function fill(storage: Storage): Promise<void> {
  await makeDocuments(storage, ['doc-hit', 'doc-other']);
  for (const name of ['doc-hit', 'doc-other']) {
    const entries = Array.from({ length: 39 }, (_, index) => entryOf(name, index + 2));
    const claiming = entries.map((entry) => ({ ...entry, claims: [77] }));
    await storage.updateLog.append(name, 1, claiming);
    await storage.updateLog.fold(name, 1, 20, bytesOf(name, -20));
  }
}

/** A filled store that is open, and another connection that can do it harm. */
async function openStore(): Promise<{ storage: Storage; vandal: Database.Database }> {
  const dataDir = await tempFolder();
  const storage = await openStorage({ dataDir });
  onTestFinished(storage.close);
  await fill(storage);
  const vandal = new Database(join(dataDir, 'throughline.db'));
  onTestFinished(() => void vandal.close());
  return { storage, vandal };
}

/** Changes one byte of one row of `doc-hit`; returns what was done, and what undoes it. */
function flipOneByte(db: Database.Database, random: Seeded): { what: string; undo: () => void } {
  const [table, column, row] = random.pick([
    ['log_entry', 'bytes', `seq = ${21 + random.below(20)}`],
    ['checkpoint', 'state', 'seq = 20'],
    ['log_entry', 'author', `seq = ${21 + random.below(20)}`],
    ['document_client', 'author', 'client = 77'],
  ] as const);
  const where = `document_id = 'doc-hit' AND ${row}`;
  const value = db.prepare(`SELECT ${column} FROM ${table} WHERE ${where}`).pluck().get();
  const bytes = Buffer.from(value as string | Buffer);
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 + random.below(127));
  const update = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`);
  update.run(typeof value === 'string' ? bytes.toString('latin1') : bytes);
  return { what: `${table}.${column}, ${row}, byte ${at}`, undo: () => update.run(value) };
}

describe('a damaged store', () => {
  it(`S-13 finds one changed byte in a row, ${FLIPS} times of ${FLIPS}, and serves the others`, async () => {
    const random = seeded();
    const { storage, vandal } = await openStore();
    const whole = plain(await storage.updateLog.load('doc-hit'));
    for (let flip = 0; flip < FLIPS; flip++) {
      const { what, undo } = flipOneByte(vandal, random);
      const error = await storage.updateLog.load('doc-hit').catch((thrown: unknown) => thrown);
      expect(error, `seed ${random.seed}, flip ${flip}: ${what}`).toBeInstanceOf(DamagedDocument);
      expect((await storage.updateLog.load('doc-other'))?.updates).toHaveLength(20);
      undo();
    }
    expect(plain(await storage.updateLog.load('doc-hit'))).toEqual(whole);
  });

  for (const [name, damage] of [
    ['an entry that is missing', 'DELETE FROM log_entry WHERE seq = 30'],
    ['the first entry after the checkpoint missing', 'DELETE FROM log_entry WHERE seq = 21'],
    ['the last entry missing', 'DELETE FROM log_entry WHERE seq = 40'],
    ['an owner that is missing', 'DELETE FROM document_client WHERE client = 77'],
    ['a checkpoint that is missing', 'DELETE FROM checkpoint'],
    ['a checkpoint of another seq', 'UPDATE checkpoint SET seq = 19'],
    ['an entry in another’s place', 'UPDATE log_entry SET seq = 41 WHERE seq = 40'],
    ['a document that lost all of its rows', 'DELETE FROM log_entry; DELETE FROM checkpoint'],
    ['a document whose own row is missing', 'PRAGMA foreign_keys = OFF; DELETE FROM document'],
    ['a document of another epoch', 'UPDATE document SET epoch = 2'],
    ['a client id that is not the one it was', 'UPDATE document_client SET client = client + 1'],
  ] as const) {
    it(`S-13 finds ${name}`, async () => {
      const { storage, vandal } = await openStore();
      vandal.exec(damage);
      await expect(storage.updateLog.load('doc-hit')).rejects.toBeInstanceOf(DamagedDocument);
    });
  }

  it('S-13 never gives other bytes than were stored, wherever a byte of the file changes', async () => {
    const random = seeded();
    const dataDir = await tempFolder();
    const storage = await openStorage({ dataDir });
    await fill(storage);
    await storage.close();
    const file = join(dataDir, 'throughline.db');
    const whole = await readFile(file);
    const reference = plain(await loadFrom(file));
    let found = 0;
    for (let flip = 0; flip < FLIPS; flip++) {
      const damaged = Buffer.from(whole);
      const at = random.below(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 + random.below(255));
      await writeFile(file, damaged);
      const loaded = await loadFrom(file).catch(() => 'refused' as const);
      if (loaded === 'refused') found++;
      else
        expect(plain(loaded), `seed ${random.seed}, flip ${flip}, byte ${at}`).toEqual(reference);
    }
    expect(found, `seed ${random.seed}`).toBeGreaterThan(0);
  });
});

/** Reads `doc-hit` as a start of the server would; rejects where any of it finds the damage. */
async function loadFrom(file: string): Promise<StoredDocument | undefined> {
  const { reader, closeReader } = openSqliteReader(file);
  try {
    return await loadDocument(reader, 'doc-hit');
  } finally {
    await closeReader();
  }
}

function plain(stored: StoredDocument | undefined): unknown {
  if (!stored) return undefined;
  return {
    epoch: stored.epoch,
    checkpoint: stored.checkpoint && [stored.checkpoint.seq, ...stored.checkpoint.state],
    updates: stored.updates.map(({ seq, bytes }) => [seq, ...bytes]),
    owners: [...stored.owners],
  };
}
