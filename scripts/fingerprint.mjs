import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The files under a folder, in a stable order.
 * @param {string} folder
 * @param {(name: string) => boolean} keep asked for every file and folder by its own name
 * @returns {string[]} absolute paths; none for a folder that is not there
 */
export function filesUnder(folder, keep) {
  const found = [];
  for (const entry of entriesOf(folder)) {
    if (!keep(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesUnder(path, keep));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

/**
 * One hash over names and contents.
 * @param {readonly string[]} paths a missing file counts as such, so that deleting one changes the hash
 * @param {readonly string[]} facts anything else that the result depends on
 * @returns {string}
 */
export function fingerprint(paths, facts = []) {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const path of paths) {
    const bytes = readIfThere(path);
    hash.update(`\n${path} ${bytes?.length ?? 'missing'}\n`).update(bytes ?? '');
  }
  return hash.digest('hex');
}

/** Whether the stamp at `path` says exactly this. */
export function stampSays(path, text) {
  return readIfThere(path)?.toString() === text;
}

/** Leaves a stamp for the next run to read. */
export function writeStamp(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}
