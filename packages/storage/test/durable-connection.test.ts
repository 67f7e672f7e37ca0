import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Committer } from '../src/committer/committer.ts';
import { assertDurable, NotDurable, openDurable } from '../src/sqlite/durable-connection.ts';
import { inWriterThread } from '../src/sqlite/writer-thread.ts';
import { tempFolder } from './temp-folder.ts';

describe('the connection that writes', () => {
  it('S-2 is in WAL at synchronous=FULL', async () => {
    const file = join(await tempFolder(), 'some.db');
    openDurable(file, 100).close();
    const db = openDurable(file, 100);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('secure_delete', { simple: true })).toBe(1);
    db.close();
  });

  it('S-2 does not pass when better-sqlite3 is left to its own defaults (control)', async () => {
    const file = join(await tempFolder(), 'some.db');
    openDurable(file, 100).close();
    const db = new Database(file);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(() => assertDurable(db)).toThrow(NotDurable);
    db.close();
  });

  for (const weaker of ['synchronous = NORMAL', 'synchronous = OFF', 'secure_delete = OFF']) {
    it(`S-2 does not pass with ${weaker} (control)`, async () => {
      const db = openDurable(join(await tempFolder(), 'some.db'), 100);
      assertDurable(db);
      db.pragma(weaker);
      expect(() => assertDurable(db)).toThrow(NotDurable);
      db.close();
    });
  }

  it('S-2 refuses a file that cannot be in WAL', () => {
    expect(() => openDurable(':memory:', 100)).toThrow('journal_mode is memory in place of wal');
  });

  it('S-2 keeps the committer from starting', async () => {
    await expect(
      Committer.start({ startWriter: inWriterThread({ file: ':memory:' }) }),
    ).rejects.toThrow('journal_mode');
  });
});
