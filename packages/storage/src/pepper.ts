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
  const path = join(dir, FILE_NAME);
  try {
    return await readWhole(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  // Written elsewhere first, so that nobody ever reads half of it; whoever comes second takes the first's.
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    await file.writeFile(randomBytes(BYTES));
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
