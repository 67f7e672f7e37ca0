import { chmod, copyFile, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { prepareDataFolder, syncFile, syncFolder } from '../data-folder.ts';
import { mergeLedgers } from '../erasure-ledger.ts';
import { lockData } from '../sqlite/data-lock.ts';
import { DATABASE, PEPPER } from './back-up.ts';
import { BackupProblem } from './backup-problems.ts';
import { faultInCopy } from './check-copy.ts';
import { hashOfFile, type Manifest, readManifest } from './manifest.ts';

export interface RestoreOptions {
  /** The folder of one backup. */
  readonly from: string;
  /** The data folder, of this machine or an empty one; no server may be running on it. */
  readonly dataDir: string;
  /** Milliseconds since 1970: what was there is kept in a folder named by it. */
  readonly now: number;
}

export interface Restored extends Manifest {
  /** Where what was there before is kept; undefined where there was nothing. */
  readonly before: string | undefined;
}

/**
 * Puts a backup in the place of what a server keeps. What was there is moved aside, not deleted. Who was erased
 * since the backup, by this folder's or the backups' own ledger, is erased again when the server starts.
 * @throws BackupProblem when the backup is none or not whole; DataInUse; UnwritableData
 */
export async function restore({ from, dataDir, now }: RestoreOptions): Promise<Restored> {
  const source = resolve(from);
  const manifest = await checked(source);
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
    await copyFile(join(source, PEPPER), join(folder.dir, PEPPER));
    await chmod(join(folder.dir, PEPPER), 0o600);
    await syncFolder(folder.dir);
    return { ...manifest, before };
  } finally {
    unlock();
  }
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
