import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { newNetwork } from '@throughline/network/contracts';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { prepareDataFolder } from '../src/data-folder.ts';
import {
  DataInUse,
  NewerData,
  NotOurData,
  openStorage,
  type Storage,
  UnwritableData,
} from '../src/index.ts';
import { MIGRATIONS } from '../src/migrations/index.ts';
import { migrate } from '../src/sqlite/migrate.ts';
import { makeDocuments } from './documents.ts';
import { tempFolder } from './temp-folder.ts';

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const fileIn = (dataDir: string) => join(dataDir, 'throughline.db');

async function open(dataDir: string): Promise<Storage> {
  const storage = await openStorage({ dataDir });
  onTestFinished(() => storage.close());
  return storage;
}

async function tablesIn(dataDir: string): Promise<unknown[]> {
  const db = new Database(fileIn(dataDir), { readonly: true });
  const tables = db.prepare('SELECT name FROM sqlite_master ORDER BY name').pluck().all();
  db.close();
  return tables;
}

describe('a store that is opened', () => {
  it('S-17 is empty until the first network is made, and never again', async () => {
    const dataDir = await tempFolder();
    const storage = await openStorage({ dataDir });
    expect(await storage.isEmpty()).toBe(true);
    await storage.directory.createNetwork(newNetwork());
    expect(await storage.isEmpty()).toBe(false);
    await storage.directory.deleteNetwork('autumn-network');
    expect(await storage.isEmpty()).toBe(false);
    await storage.close();
    expect(await (await open(dataDir)).isEmpty()).toBe(false);
  });

  it('S-9 has everything again after it was closed, in one file', async () => {
    const dataDir = await tempFolder();
    const first = await openStorage({ dataDir });
    await first.health();
    await makeDocuments(first, ['doc-one']);
    await first.close();
    expect((await readdir(dataDir)).sort()).toEqual(['throughline.db', 'throughline.lock']);
    expect(await (await open(dataDir)).updateLog.load('doc-one')).toBeDefined();
  });

  it('is not healthy once it is closed', async () => {
    const storage = await openStorage({ dataDir: await tempFolder() });
    await storage.close();
    await expect(storage.health()).rejects.toMatchObject({ name: 'NotSaved', code: 'CLOSED' });
  });

  it('S-19 is readable by its owner alone, and so is the folder that it made', async () => {
    const dataDir = join(await tempFolder(), 'deep', 'data');
    const storage = await open(dataDir);
    await storage.health();
    const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
    expect(await mode(dataDir)).toBe('700');
    for (const file of await readdir(dataDir)) expect(await mode(join(dataDir, file))).toBe('600');
    expect(await readdir(dataDir)).toContain('throughline.db-wal');
  });

  it('S-19 overwrites what is deleted', async () => {
    const dataDir = await tempFolder();
    const secret = Buffer.from('canary-7f3a91');
    const written = () => readFile(fileIn(dataDir)).then((bytes) => bytes.includes(secret));
    const network = newNetwork();
    const convenings = network.convenings.map((convening) => ({
      ...convening,
      boards: convening.boards.map((board) => ({ ...board, content: secret })),
    }));
    const first = await openStorage({ dataDir });
    await first.directory.createNetwork({ ...network, convenings });
    await first.close();
    expect(await written()).toBe(true);
    const second = await openStorage({ dataDir });
    await second.directory.deleteNetwork('autumn-network');
    await second.close();
    expect(await written()).toBe(false);
  });
});

describe('a folder that cannot be served', () => {
  it('S-18 is one that a store in this process has, which goes on as before', async () => {
    const dataDir = await tempFolder();
    const first = await openStorage({ dataDir });
    await expect(openStorage({ dataDir })).rejects.toBeInstanceOf(DataInUse);
    await expect(openStorage({ dataDir })).rejects.toBeInstanceOf(DataInUse);
    await first.health();
    await first.close();
    await open(dataDir);
  });

  it('S-18 is one that another process has, until it is killed', async () => {
    const dataDir = await tempFolder();
    const other = spawn(process.execPath, [script('./crash-writer.ts'), dataDir, 'plain'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: other.stdout });
    await once(lines, 'line');
    await expect(openStorage({ dataDir })).rejects.toBeInstanceOf(DataInUse);
    const exit = once(other, 'exit');
    other.kill('SIGKILL');
    await exit;
    await open(dataDir);
  });

  it('is one that cannot be made or written', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a-file'), '');
    await expect(openStorage({ dataDir: join(folder, 'a-file', 'data') })).rejects.toThrow(
      /Cannot write in the data folder .*\(ENOTDIR\)/,
    );
    await mkdir(join(folder, 'throughline.db'));
    await expect(openStorage({ dataDir: folder })).rejects.toBeInstanceOf(UnwritableData);
  });

  it('S-20 is one whose file is no database, and stays as it is', async () => {
    for (const content of ['hello', 'x'.repeat(10_000)]) {
      const dataDir = await tempFolder();
      await writeFile(fileIn(dataDir), content);
      await expect(openStorage({ dataDir })).rejects.toBeInstanceOf(NotOurData);
      expect(await readFile(fileIn(dataDir), 'utf8')).toBe(content);
    }
  });

  it('S-20 is one whose file is another program’s database, and stays as it is', async () => {
    const dataDir = await tempFolder();
    const theirs = new Database(fileIn(dataDir));
    theirs.exec('CREATE TABLE theirs (a)');
    theirs.close();
    const before = await readFile(fileIn(dataDir));
    await expect(openStorage({ dataDir })).rejects.toBeInstanceOf(NotOurData);
    expect(before.equals(await readFile(fileIn(dataDir)))).toBe(true);
  });

  it('S-20 is one that a newer version has written, and stays as it is', async () => {
    const dataDir = await tempFolder();
    await (await openStorage({ dataDir })).close();
    const newer = new Database(fileIn(dataDir));
    newer.exec("INSERT INTO kysely_migration VALUES ('2999-01-01-future', '2999-01-01')");
    newer.close();
    const before = await readFile(fileIn(dataDir));
    await expect(openStorage({ dataDir })).rejects.toBeInstanceOf(NewerData);
    expect(before.equals(await readFile(fileIn(dataDir)))).toBe(true);
  });
});

describe('a migration', () => {
  it('S-20 changes nothing where everything is done', async () => {
    const dataDir = await tempFolder();
    await (await openStorage({ dataDir })).close();
    const before = await tablesIn(dataDir);
    await (await openStorage({ dataDir })).close();
    expect(await tablesIn(dataDir)).toEqual(before);
  });

  it('S-20 leaves the old schema when it fails half-way', async () => {
    const dataDir = await tempFolder();
    await (await openStorage({ dataDir })).close();
    const before = await tablesIn(dataDir);
    const half = {
      up: async (db: Parameters<(typeof MIGRATIONS)[string]['up']>[0]) => {
        await sql`CREATE TABLE half (a)`.execute(db);
        await sql`INSERT INTO missing VALUES (1)`.execute(db);
      },
    };
    const folder = await prepareDataFolder(dataDir);
    await expect(migrate(folder, { ...MIGRATIONS, '2998-half': half })).rejects.toThrow('missing');
    expect(await tablesIn(dataDir)).toEqual(before);
    await open(dataDir);
  });

  it('S-20 leaves the old schema when it is killed half-way, from the first one on', async () => {
    for (const served of [false, true]) {
      const dataDir = await tempFolder();
      if (served) await (await openStorage({ dataDir })).close();
      const child = spawn(process.execPath, [script('./killed-migration.ts'), dataDir]);
      expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
      const storage = await open(dataDir);
      await storage.health();
      expect(await tablesIn(dataDir)).not.toContain('half');
    }
  });
});
