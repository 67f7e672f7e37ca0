import type { StewardLinks } from '@throughline/network';
import type { Committer } from '../committer/committer.ts';
import { StoreRefused } from '../committer/not-saved.ts';
import { step } from '../committer/step.ts';
import type { Reader } from '../reader.ts';

/** The steward's one-time link in SQLite, known only by the hash of its secret. */
export class SqliteStewardLinks implements StewardLinks {
  readonly #committer: Committer;
  readonly #reader: Reader;

  constructor(committer: Committer, reader: Reader) {
    this.#committer = committer;
    this.#reader = reader;
  }

  replace(tokenHash: string): Promise<void> {
    return this.#committer.submit([
      step(this.#reader.deleteFrom('steward_link')),
      step(this.#reader.insertInto('steward_link').values({ token_hash: tokenHash })),
    ]);
  }

  async redeem(tokenHash: string): Promise<boolean> {
    const use = this.#reader.deleteFrom('steward_link').where('token_hash', '=', tokenHash);
    try {
      await this.#committer.submit([step(use, 'no-such-link')]);
      return true;
    } catch (error) {
      if (error instanceof StoreRefused && error.refusal === 'no-such-link') return false;
      throw error;
    }
  }
}
