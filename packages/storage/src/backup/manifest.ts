import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export const MANIFEST = 'backup.json';
const FORMAT = 'throughline-backup-1';

/** What a backup says of itself. */
export interface Manifest {
  readonly format: typeof FORMAT;
  /** When its contents were read: milliseconds since 1970. */
  readonly at: number;
  /** How large its database is. */
  readonly bytes: number;
  /** SHA-256 of the database, in hex. */
  readonly sha256: string;
  readonly boards: number;
}

export const manifestOf = (facts: Omit<Manifest, 'format'>): Manifest => ({
  format: FORMAT,
  ...facts,
});

/** @returns undefined where there is none, or one that is not ours */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const read = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    const isOurs =
      read.format === FORMAT &&
      Number.isSafeInteger(read.at) &&
      Number.isSafeInteger(read.bytes) &&
      typeof read.sha256 === 'string';
    return isOurs ? read : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 of a file, in hex. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
