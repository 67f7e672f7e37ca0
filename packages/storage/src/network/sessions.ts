import type { SessionStore } from '@throughline/network';
import type { Id } from '@throughline/protocol';
import type { Committer } from '../committer/committer.ts';
import { step } from '../committer/step.ts';
import type { Reader } from '../reader.ts';

/** Sessions in SQLite, known only by the hash of their secret. */
export class SqliteSessions implements SessionStore {
  readonly #committer: Committer;
  readonly #reader: Reader;

  constructor(committer: Committer, reader: Reader) {
    this.#committer = committer;
    this.#reader = reader;
  }

  create(session: { tokenHash: string; personId: Id; expiresAt: number }): Promise<void> {
    const insert = this.#reader.insertInto('session').values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      expires_at: session.expiresAt,
    });
    return this.#committer.submit([step(insert)]);
  }

  async find(tokenHash: string, now: number): Promise<Id | undefined> {
    const row = await this.#reader
      .selectFrom('session')
      .select('person_id')
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row?.person_id;
  }

  end(tokenHash: string): Promise<void> {
    const remove = this.#reader.deleteFrom('session').where('token_hash', '=', tokenHash);
    return this.#committer.submit([step(remove)]);
  }

  sweep(now: number): Promise<void> {
    const remove = this.#reader.deleteFrom('session').where('expires_at', '<=', now);
    return this.#committer.submit([step(remove)]);
  }
}
