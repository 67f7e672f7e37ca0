import { access, chmod, constants, mkdir, open, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { codeOf, UnwritableData } from './start-problems.ts';

const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

/** Where a store's parts lie. */
export interface DataFolder {
  dir: string;
  /** The data; SQLite puts `-wal` and `-shm` beside it, with the same mode. */
  file: string;
  /** Holds nothing: whoever serves this folder keeps it locked. */
  lockFile: string;
}

/**
 * Makes the folder where it is missing, readable by its owner alone.
 * @returns where it lies
 * @throws UnwritableData when that is not possible
 */
export async function prepareFolder(dataDir: string): Promise<string> {
  const dir = resolve(dataDir);
  try {
    await mkdir(dir, { recursive: true, mode: OWNER_ONLY_FOLDER });
    await access(dir, constants.R_OK | constants.W_OK);
    return dir;
  } catch (error) {
    throw new UnwritableData(dataDir, error);
  }
}

/**
 * Makes the folder and the files where they are missing, readable by their owner alone.
 * @throws UnwritableData when that is not possible
 */
export async function prepareDataFolder(dataDir: string): Promise<DataFolder> {
  const dir = await prepareFolder(dataDir);
  const folder = {
    dir,
    file: join(dir, 'throughline.db'),
    lockFile: join(dir, 'throughline.lock'),
  };
  try {
    await touch(folder.file);
    await touch(folder.lockFile);
    await syncFolder(dir);
    return folder;
  } catch (error) {
    throw new UnwritableData(dataDir, error);
  }
}

/**
 * An existing file is never opened here: closing it would drop every lock that this process has on
 * it, SQLite's too.
 */
async function touch(file: string): Promise<void> {
  try {
    const handle = await open(file, 'wx', OWNER_ONLY_FILE);
    await handle.close();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    await access(file, constants.R_OK | constants.W_OK);
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0) await chmod(file, OWNER_ONLY_FILE);
  }
}

/** Makes the bytes of a file durable. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The names of new files are durable only once their folder is. */
export async function syncFolder(dir: string): Promise<void> {
  // Windows cannot open a folder, and keeps its names durable by itself.
  if (process.platform === 'win32') return;
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
