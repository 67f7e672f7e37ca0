import { chmod, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { syncFile, syncFolder } from '../data-folder.ts';
import { addMissing, mergeLedgers } from '../erasure-ledger.ts';
import { fillSqlite } from '../move/fill-sqlite.ts';
import { keepPepper, readPepper } from '../pepper.ts';
import { readSharedRows } from '../postgres/shared-rows.ts';
import { codeOf } from '../start-problems.ts';
import { BackupProblem } from './backup-problems.ts';
import { boardsIn, faultInCopy } from './check-copy.ts';
import { leaveOut } from './left-out.ts';
import { hashOfFile, MANIFEST, type Manifest, manifestOf, readManifest } from './manifest.ts';

export const DATABASE = 'throughline.db';
export const PEPPER = 'throughline.pepper';
const PREFIX = 'throughline-';
const ALL_PAGES = 2 ** 31 - 1;

export interface BackupOptions {
  /** The data folder; a server may be running on it. */
  readonly dataDir: string;
  /** The Postgres database in its place; what is copied is one and the same kind of file. */
  readonly databaseUrl?: string | undefined;
  /** The folder that backups stand in, each in a folder of its own; made where it is missing. */
  readonly into: string;
  /** Milliseconds since 1970: the backup is named by it. */
  readonly now: number;
  /** How many to keep in all, the newest ones; the others are deleted. Default: all. */
  readonly keep?: number | undefined;
}

export interface Backup extends Manifest {
  /** Its folder. */
  readonly folder: string;
}

/**
 * Copies everything that a server keeps, as it is at one moment, while people go on writing: what was acked
 * before this is called is in it. The copy is opened, read whole and made durable before it has its name.
 * @throws BackupProblem when there is nothing to back up, or the copy is not whole
 */
export async function backUp(options: BackupOptions): Promise<Backup> {
  const { dataDir, databaseUrl, into, now, keep } = options;
  const from = resolve(dataDir);
  const folder = join(resolve(into), `${PREFIX}${nameOf(now)}`);
  const draft = `${folder}.draft`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const file = join(draft, DATABASE);
    if (databaseUrl === undefined) await copyDatabase(from, file);
    else await fillSqlite(databaseUrl, file, { alone: false });
    await chmod(file, 0o600);
    leaveOut(file);
    const fault = faultInCopy(file);
    if (fault) throw new BackupProblem(from, `The backup was not kept: ${fault}.`);
    const shared = databaseUrl === undefined ? undefined : await readSharedRows(databaseUrl);
    await keepPepper(draft, shared?.pepper ?? (await readPepper(from)));
    await addMissing(shared?.erasures ?? [], draft);
    await mergeLedgers([from, resolve(into)], draft);
    const manifest = manifestOf({
      at: now,
      bytes: (await stat(file)).size,
      sha256: await hashOfFile(file),
      boards: boardsIn(file),
    });
    await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const name of await readdir(draft)) await syncFile(join(draft, name));
    await syncFolder(draft);
    await rename(draft, folder);
    // Beside them all: whoever restores an older one learns who was erased since.
    await mergeLedgers([folder], resolve(into));
    await syncFolder(resolve(into));
    if (keep !== undefined) await deleteOldest(resolve(into), keep);
    return { ...manifest, folder };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Every whole backup of a folder, the newest first. */
export async function backupsIn(into: string): Promise<readonly Backup[]> {
  const names = await readdir(into).catch(() => [] as string[]);
  const found: Backup[] = [];
  for (const name of names) {
    const folder = join(resolve(into), name);
    const manifest = name.startsWith(PREFIX) ? await readManifest(folder) : undefined;
    if (manifest) found.push({ ...manifest, folder });
  }
  return found.sort((a, b) => b.at - a.at);
}

/** One step of SQLite's online backup: a longer one would begin anew at each commit of the server. */
async function copyDatabase(from: string, file: string): Promise<void> {
  let db: Database.Database;
  try {
    db = new Database(join(from, DATABASE), { readonly: true, fileMustExist: true });
  } catch (error) {
    const sentence = `There is nothing to back up in ${from} (${codeOf(error)}).`;
    throw new BackupProblem(from, sentence, error);
  }
  try {
    await db.backup(file, { progress: () => ALL_PAGES });
  } finally {
    db.close();
  }
}

async function deleteOldest(into: string, keep: number): Promise<void> {
  for (const { folder } of (await backupsIn(into)).slice(Math.max(1, keep))) {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A moment as a name that sorts and that every file system takes. */
const nameOf = (now: number) => new Date(now).toISOString().replaceAll(':', '-');
