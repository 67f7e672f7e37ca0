import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE } from './workspace-root.mjs';

/** A path for a test report at which nothing lies yet, so that a crashed run cannot show an old one. */
export function freshReport(name) {
  const path = join(CACHE, 'reports', name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/** The report a run left behind, or nothing when it left none that can be read. */
export function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
