import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Seeded } from '@throughline/testing';
import type { SystemCall } from './system-calls.ts';

interface Change {
  readonly offset: number;
  /** Undefined: the file ends here from now on. */
  readonly bytes: Buffer | undefined;
}

/** One file as far as it was synced, and what has been done to it since. */
interface SyncedFile {
  synced: Buffer;
  size: number;
  unsynced: Change[];
  /** Of these, how many a sync that is under way covers. */
  underWay: number;
}

/** A sector: what a disk writes whole or not at all. */
const SECTOR = 512;

/**
 * What a folder's files hold for certain, as its writer's system calls go by: the bytes of writes that
 * a later sync of the same file covered, and no others. A name counts as kept from its first sync on.
 */
export class SyncedFiles {
  readonly #folder: string;
  readonly #files = new Map<string, SyncedFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  apply(call: SystemCall): void {
    if (call.type === 'sent' || dirname(call.file) !== this.#folder) return;
    const file = this.#file(call.file);
    switch (call.type) {
      case 'wrote':
        file.unsynced.push({ offset: call.offset, bytes: call.bytes });
        break;
      case 'cut-to':
        file.unsynced.push({ offset: call.size, bytes: undefined });
        break;
      case 'sync-began':
        file.underWay = file.unsynced.length;
        break;
      case 'synced':
        for (const change of file.unsynced.splice(0, file.underWay)) carryOut(file, change);
        file.underWay = 0;
        break;
      case 'removed':
        this.#files.delete(call.file);
        break;
    }
  }

  /** How many bytes would be lost if the power were cut now and no cache had been written by itself. */
  get unsyncedBytes(): number {
    const changes = [...this.#files.values()].flatMap(({ unsynced }) => unsynced);
    return changes.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  }

  /**
   * Writes the folder as a power cut at this moment leaves it. SQLite's shared memory is no part of it:
   * it is made anew at each opening.
   * @param kept decides, sector by sector, what of the unsynced a disk happened to write all the
   * same, in any order; without it nothing is
   */
  async writeTo(folder: string, kept?: Seeded): Promise<void> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const [path, file] of this.#files) {
      if (path.endsWith('-shm')) continue;
      const image = { synced: Buffer.from(file.synced), size: file.size };
      for (const change of kept ? file.unsynced : []) keepSome(image, change, kept as Seeded);
      await writeFile(join(folder, basename(path)), image.synced.subarray(0, image.size));
    }
  }

  #file(path: string): SyncedFile {
    const known = this.#files.get(path);
    if (known) return known;
    const file = { synced: Buffer.alloc(0), size: 0, unsynced: [], underWay: 0 };
    this.#files.set(path, file);
    return file;
  }
}

function keepSome(file: Pick<SyncedFile, 'synced' | 'size'>, change: Change, kept: Seeded): void {
  if (change.bytes === undefined) {
    if (kept.below(2) === 0) carryOut(file, change);
    return;
  }
  const { offset, bytes } = change;
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + SECTOR - ((offset + at) % SECTOR));
    if (kept.below(2) === 0)
      carryOut(file, { offset: offset + at, bytes: bytes.subarray(at, end) });
    at = end;
  }
}

function carryOut(file: Pick<SyncedFile, 'synced' | 'size'>, { offset, bytes }: Change): void {
  if (bytes === undefined) {
    file.synced = grown(file.synced, offset).fill(0, Math.min(offset, file.size));
    file.size = offset;
    return;
  }
  const end = offset + bytes.length;
  file.synced = grown(file.synced, end);
  bytes.copy(file.synced, offset);
  file.size = Math.max(file.size, end);
}

/** Grows in large steps: files grow page by page. */
function grown(buffer: Buffer, size: number): Buffer {
  if (size <= buffer.length) return buffer;
  return Buffer.concat([buffer, Buffer.alloc(Math.max(size, 2 * buffer.length) - buffer.length)]);
}
