import type { SessionStore, StoredSession } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Schema } from '../schema.ts';
import { type Store, submitUnless } from './store.ts';

/** Asked for each connection. */
const FIND = 'SELECT person_id FROM session WHERE token_hash = ? AND expires_at > ?';

/** Sessions in the database, known only by the hash of their secret. */
export function sessionsIn(store: Store): SessionStore {
  const { committer, reader } = store;
  const end = (tokenHash: string) =>
    reader.deleteFrom('session').where('token_hash', '=', tokenHash);
  const begin = ({ tokenHash, personId, createdAt, expiresAt }: StoredSession) =>
    reader.insertInto('session').values({
      token_hash: tokenHash,
      person_id: personId,
      created_at: createdAt,
      expires_at: expiresAt,
    });

  return {
    create: (session) => committer.submit([step(begin(session))]),

    rotate: (oldTokenHash, session) =>
      submitUnless(
        store,
        [step(end(oldTokenHash), 'no-such-session'), step(begin(session))],
        'no-such-session',
      ),

    async find(tokenHash, now) {
      type Found = Pick<Schema['session'], 'person_id'>;
      const row = await reader.lookUps.row<Found>(FIND, tokenHash, now);
      return row?.person_id;
    },

    async ofPerson(personId) {
      const rows = await reader
        .selectFrom('session')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .execute();
      return rows.map((row) => ({
        tokenHash: row.token_hash,
        personId: row.person_id,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      }));
    },

    end: (tokenHash) => committer.submit([step(end(tokenHash))]),

    endAllOf: (personId) =>
      committer.submit([step(reader.deleteFrom('session').where('person_id', '=', personId))]),

    sweep: (now) =>
      committer.submit([step(reader.deleteFrom('session').where('expires_at', '<=', now))]),
  };
}
