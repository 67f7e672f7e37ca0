import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type DataFolder, prepareDataFolder, prepareFolder, syncFolder } from '../data-folder.ts';
import { addMissing } from '../erasure-ledger.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { keepPepper, pepperIn } from '../pepper.ts';
import { placeOf } from '../postgres/connection.ts';
import { DatabaseProblem } from '../postgres/database-problem.ts';
import { assertSamePepper } from '../postgres/shared-files.ts';
import { readSharedRows } from '../postgres/shared-rows.ts';
import { lockData } from '../sqlite/data-lock.ts';
import { migrate } from '../sqlite/migrate.ts';
import type { Copied, Progress } from './copy-rows.ts';
import { fillPostgres } from './fill-postgres.ts';
import { fillSqlite } from './fill-sqlite.ts';

export interface MoveOptions {
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** Milliseconds since 1970: the data file that was moved is kept under a name with it. */
  readonly now: number;
  readonly progress?: Progress | undefined;
}

const FILE = 'throughline.db';

/**
 * Copies all that a data folder keeps into an empty Postgres database, compared by content hash. Its file is
 * kept under another name, so that no server starts on it by mistake; the two files beside it go on with
 * the database.
 * @returns `kept`: what the data file is called now
 * @throws DatabaseProblem and the start problems of either; nothing is changed then
 */
export async function moveToPostgres(options: MoveOptions): Promise<Copied & { kept: string }> {
  const { dataDir, databaseUrl, now, progress } = options;
  if ((await sizeOf(join(dataDir, FILE))) === 0) {
    throw new DatabaseProblem(`There is nothing to move in ${dataDir}.`);
  }
  return whileLocked(await prepareDataFolder(dataDir), async (folder) => {
    await migrate(folder, MIGRATIONS);
    const copied = await fillPostgres(folder.file, databaseUrl, { progress });
    return { ...copied, kept: await putAside(folder, now) };
  });
}

/**
 * The same the other way, into the folder that holds the two files and no data file. The database stays as it
 * is.
 */
export async function moveToSqlite(options: MoveOptions): Promise<Copied> {
  const { databaseUrl, progress } = options;
  const dir = await prepareFolder(options.dataDir);
  const file = join(dir, FILE);
  if ((await sizeOf(file)) > 0) {
    throw new DatabaseProblem(
      `${file} is there already, and ${placeOf(databaseUrl)} is not put in its place: move it away first.`,
    );
  }
  return whileLocked(await prepareDataFolder(dir), async () => {
    const shared = await readSharedRows(databaseUrl);
    const own = await pepperIn(dir);
    if (shared) assertSamePepper(own, shared.pepper, { dir, place: placeOf(databaseUrl) });
    const copied = await fillSqlite(databaseUrl, file, { alone: true, progress });
    if (shared) await keepPepper(dir, shared.pepper);
    await addMissing(shared?.erasures ?? [], dir);
    return copied;
  });
}

async function putAside({ dir, file }: DataFolder, now: number): Promise<string> {
  const db = new Database(file);
  // A file by itself, without a log beside it.
  db.pragma('journal_mode = DELETE');
  db.close();
  const name = `moved-to-postgres-${new Date(now).toISOString().replaceAll(':', '-')}.db`;
  const kept = join(dir, name);
  await rename(file, kept);
  await syncFolder(dir);
  return kept;
}

async function whileLocked<Result>(
  folder: DataFolder,
  work: (folder: DataFolder) => Promise<Result>,
): Promise<Result> {
  const unlock = lockData(folder);
  try {
    return await work(folder);
  } finally {
    unlock();
  }
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
