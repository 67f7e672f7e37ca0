import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStorage } from '../src/index.ts';
import { keepsEveryContract } from './every-contract.ts';

keepsEveryContract('the SQLite store', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-storage-'));
  const storage = await openStorage({ dataDir });
  const close = async () => {
    await storage.close();
    await rm(dataDir, { recursive: true });
  };
  const writeAround = async (sql: string) => {
    const db = new Database(join(dataDir, 'throughline.db'));
    db.exec(sql);
    db.close();
  };
  return { ...storage, dataDir, writeAround, close };
});
