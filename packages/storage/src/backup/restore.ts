import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Erasure } from '@throughline/network';
import type { Client } from 'pg';
import { prepareDataFolder, prepareFolder, syncFile, syncFolder } from '../data-folder.ts';
import { addMissing, FileErasureLedger, lineOf, mergeLedgers } from '../erasure-ledger.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { fillPostgres } from '../move/fill-postgres.ts';
import { pepperIn } from '../pepper.ts';
import { readSharedRows, writeSharedRows } from '../postgres/shared-rows.ts';
import { lockData } from '../sqlite/data-lock.ts';
import { migrate } from '../sqlite/migrate.ts';
import { DATABASE, PEPPER } from './back-up.ts';
import { BackupProblem } from './backup-problems.ts';
import { faultInCopy } from './check-copy.ts';
import { hashOfFile, type Manifest, readManifest } from './manifest.ts';

export interface RestoreOptions {
  /** The folder of one backup. */
  readonly from: string;
  /** The data folder, of this machine or an empty one; no server may be running on it. */
  readonly dataDir: string;
  /** The Postgres database in its place. */
  readonly databaseUrl?: string | undefined;
  /**
   * Whether several servers will share the database: then what stands beside it is put into it too, as it is where
   * several have shared it before.
   */
  readonly shared?: boolean | undefined;
  /** Milliseconds since 1970: what was there is kept in a folder named by it. */
  readonly now: number;
}

export interface Restored extends Manifest {
  /** Where what was there before is kept, a folder or a schema of the database; undefined where there was nothing. */
  readonly before: string | undefined;
}

/**
 * Puts a backup in the place of what a server keeps. What was there is moved aside, not deleted. Who was erased
 * since the backup, by this folder's or the backups' own ledger, is erased again when the server starts.
 * @throws BackupProblem when the backup is none or not whole; DataInUse; UnwritableData
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const { from, dataDir, databaseUrl, shared, now } = options;
  const source = resolve(from);
  const manifest = await checked(source);
  if (databaseUrl !== undefined) {
    const before = await intoPostgres(source, { dataDir, databaseUrl, shared, now });
    return { ...manifest, before };
  }
  const folder = await prepareDataFolder(dataDir);
  const unlock = lockData(folder);
  try {
    const draft = join(folder.dir, `${DATABASE}.restored`);
    await copyFile(join(source, DATABASE), draft);
    await chmod(draft, 0o600);
    if ((await hashOfFile(draft)) !== manifest.sha256) throw notWhole(source, 'it changed');
    await syncFile(draft);
    await mergeLedgers([folder.dir, source, dirname(source)], folder.dir);
    const before = await moveAside(folder.dir, now);
    await rename(draft, folder.file);
    await takePepper(source, folder.dir);
    await syncFolder(folder.dir);
    return { ...manifest, before };
  } finally {
    unlock();
  }
}

/** The backup's file may be of an older version: a copy is brought to this one, and the database filled from it. */
async function intoPostgres(
  source: string,
  { dataDir, databaseUrl, shared, now }: Omit<RestoreOptions, 'from'> & { databaseUrl: string },
): Promise<string | undefined> {
  const dir = await prepareFolder(dataDir);
  const draft = await prepareDataFolder(join(dir, 'restoring'));
  const aside = `before_restore_${now}`;
  try {
    await copyFile(join(source, DATABASE), draft.file);
    await migrate(draft, MIGRATIONS);
    const before = await readSharedRows(databaseUrl);
    // In the order in which the backup counts them; whoever was erased since comes after.
    const erasures = distinct([
      await entriesIn(source),
      before?.erasures ?? [],
      await entriesIn(dir),
      await entriesIn(dirname(source)),
    ]);
    await addMissing(erasures, dir);
    const pepper = await pepperIn(source);
    if (!pepper) throw notWhole(source, `${PEPPER} is missing`);
    const rows = { pepper, erasures };
    const also = shared || before ? (client: Client) => writeSharedRows(client, rows) : undefined;
    const { movedAside } = await fillPostgres(draft.file, databaseUrl, { aside, also });
    await takePepper(source, dir);
    await syncFolder(dir);
    return movedAside ? `the schema ${aside} of the database` : undefined;
  } finally {
    await rm(draft.dir, { recursive: true, force: true });
  }
}

const entriesIn = (dir: string) => new FileErasureLedger(dir).entries();

/** Each once, where it stands first. */
function distinct(lists: readonly (readonly Erasure[])[]): readonly Erasure[] {
  return [...new Map(lists.flat().map((erasure) => [lineOf(erasure), erasure])).values()];
}

async function takePepper(source: string, dir: string): Promise<void> {
  await copyFile(join(source, PEPPER), join(dir, PEPPER));
  await chmod(join(dir, PEPPER), 0o600);
}

async function checked(source: string): Promise<Manifest> {
  const manifest = await readManifest(source);
  if (!manifest) {
    throw new BackupProblem(source, `${source} is no backup: choose a folder throughline-….`);
  }
  const file = join(source, DATABASE);
  const hash = await hashOfFile(file).catch(() => undefined);
  if (hash !== manifest.sha256) throw notWhole(source, 'it is not what was written');
  const fault = faultInCopy(file);
  if (fault) throw notWhole(source, fault);
  return manifest;
}

const notWhole = (source: string, fault: string) =>
  new BackupProblem(source, `The backup ${source} cannot be used: ${fault}.`);

/** The database with its log, and the pepper; the ledger and the lock stay. */
async function moveAside(dir: string, now: number): Promise<string | undefined> {
  const parts = [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, PEPPER];
  const moving = (await readdir(dir)).filter((name) => parts.includes(name));
  const { size } = await stat(join(dir, DATABASE));
  if (size === 0) return undefined;
  const aside = join(dir, `before-restore-${new Date(now).toISOString().replaceAll(':', '-')}`);
  await mkdir(aside, { mode: 0o700 });
  for (const name of moving) await rename(join(dir, name), join(aside, name));
  return aside;
}
