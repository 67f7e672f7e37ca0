import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NEVER_TRACKED =
  /(?:^|\/)(?:node_modules|dist|data|screens|test-results|\.git|\.turbo)(?:\/|$)/;

/** The text of every tracked file, by its path from the root; files with bytes that are no text are left out. */
export function readTrackedFiles(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const path of trackedPaths()) {
    const full = join(ROOT, path);
    if (!existsSync(full) || !statSync(full).isFile()) continue;
    const bytes = readFileSync(full);
    if (!bytes.includes(0)) texts.set(path, bytes.toString('utf8'));
  }
  return texts;
}

// A copy without its history (a downloaded archive) has no index to ask; there the folders are read.
function trackedPaths(): string[] {
  if (!existsSync(join(ROOT, '.git'))) return pathsOnDisk();
  const git = ['-c', 'safe.directory=*', 'ls-files', '-z'];
  return execFileSync('git', git, { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
}

function pathsOnDisk(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NEVER_TRACKED.test(path)) return [];
    return entry.isDirectory() ? pathsOnDisk(path) : [path];
  });
}
