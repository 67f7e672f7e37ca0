import { open, readFile } from 'node:fs/promises';
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
  #adding: Promise<unknown> = Promise.resolve();

  constructor(dir: string) {
    this.#dir = dir;
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
      await file.appendFile(`${start}${JSON.stringify(erasure)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    if (text === '') await syncFolder(this.#dir);
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

/** @returns undefined for what is no whole line of ours */
function parseLine(line: string): Erasure | undefined {
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
