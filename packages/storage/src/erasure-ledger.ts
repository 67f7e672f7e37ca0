import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Erasure, ErasureLedger } from '@throughline/network';
import { ErasurePolicy, Id } from '@throughline/protocol';
import { syncFolder } from './data-folder.ts';
import { codeOf } from './start-problems.ts';

const FILE_NAME = 'throughline.erased';

/**
 * The erasure ledger: a file beside the database, one line of JSON an erasure, only ever added to. A
 * last line that a crash cut short stands for an erasure that was never said to be done.
 */
export class FileErasureLedger implements ErasureLedger {
  readonly #dir: string;
  readonly #path: string;
  /** Where backups stand: what is erased from now on is to be known beside them too. */
  readonly #backupDir: string | undefined;
  #adding: Promise<unknown> = Promise.resolve();

  constructor(dir: string, backupDir?: string) {
    this.#dir = dir;
    this.#backupDir = backupDir;
    this.#path = join(dir, FILE_NAME);
  }

  add(erasure: Erasure): Promise<void> {
    const added = this.#adding.then(() => this.#append(erasure));
    this.#adding = added.catch(() => undefined);
    return added;
  }

  async entries(): Promise<readonly Erasure[]> {
    const lines = (await this.#read()).split('\n');
    return lines.flatMap((line) => parseLine(line) ?? []);
  }

  async #append(erasure: Erasure): Promise<void> {
    const text = await this.#read();
    const file = await open(this.#path, 'a', 0o600);
    try {
      // A line that was cut short must not swallow this one.
      const start = text === '' || text.endsWith('\n') ? '' : '\n';
      await file.appendFile(`${start}${lineOf(erasure)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    if (text === '') await syncFolder(this.#dir);
    await noteBesideBackups(await this.entries(), this.#backupDir);
  }

  async #read(): Promise<string> {
    try {
      return await readFile(this.#path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return '';
      throw error;
    }
  }
}

/**
 * Adds to the ledger of one folder what stands in those of others and not in it. A folder without a ledger
 * counts as one with an empty one.
 */
export async function mergeLedgers(from: readonly string[], into: string): Promise<void> {
  for (const dir of from) await addMissing(await new FileErasureLedger(dir).entries(), into);
}

/** Adds to the ledger of a folder those that are not in it. */
export async function addMissing(erasures: readonly Erasure[], into: string): Promise<void> {
  const target = new FileErasureLedger(into);
  const known = new Set((await target.entries()).map(lineOf));
  for (const erasure of erasures) {
    if (known.has(lineOf(erasure))) continue;
    known.add(lineOf(erasure));
    await target.add(erasure);
  }
}

/** Adds them beside the backups, where there are any: whichever is restored, they are known. */
export async function noteBesideBackups(
  erasures: readonly Erasure[],
  backupDir: string | undefined,
): Promise<void> {
  if (backupDir !== undefined && (await isFolder(backupDir))) await addMissing(erasures, backupDir);
}

/** An entry as it is written, without the end of its line. */
export const lineOf = (erasure: Erasure): string => JSON.stringify(erasure);

const isFolder = (dir: string): Promise<boolean> =>
  stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** @returns undefined for what is no whole line of ours */
export function parseLine(line: string): Erasure | undefined {
  try {
    const { personId, keys, networkId, policy, at } = JSON.parse(line);
    return {
      personId: Id.parse(personId),
      keys: (keys as unknown[]).map((key) => Id.parse(key)),
      networkId: networkId === null ? null : Id.parse(networkId),
      policy: ErasurePolicy.parse(policy),
      at: Number(at),
    };
  } catch {
    return undefined;
  }
}
