import { randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './data-folder.ts';
import { codeOf } from './start-problems.ts';

const FILE_NAME = 'throughline.pepper';
const BYTES = 32;

/**
 * The secret under which short secrets are hashed: made once, in a file beside the database and not
 * in it, so that a stolen copy of the database alone does not let four words be tried one by one.
 */
export async function readPepper(dir: string): Promise<Uint8Array> {
  const own = await pepperIn(dir);
  return own ?? keepPepper(dir, newPepper());
}

/** The pepper that stands in a folder, or undefined where none does. */
export async function pepperIn(dir: string): Promise<Uint8Array | undefined> {
  try {
    return await readWhole(join(dir, FILE_NAME));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export const newPepper = (): Uint8Array => new Uint8Array(randomBytes(BYTES));

/**
 * Puts a pepper into a folder that has none.
 * @returns the one that stands there: whoever comes second takes the first's
 */
export async function keepPepper(dir: string, pepper: Uint8Array): Promise<Uint8Array> {
  const path = join(dir, FILE_NAME);
  // Written elsewhere first, so that nobody ever reads half of it.
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    await file.writeFile(pepper);
    await file.sync();
    await file.close();
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dir);
  return readWhole(path);
}

async function readWhole(path: string): Promise<Uint8Array> {
  const pepper = new Uint8Array(await readFile(path));
  if (pepper.length !== BYTES) throw new Error(`${FILE_NAME} is damaged`);
  return pepper;
}
