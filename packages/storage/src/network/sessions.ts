import type { FoundSession, SessionStore, StoredSession } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Schema } from '../schema.ts';
import { inChunks } from './chunks.ts';
import { type Store, submitUnless } from './store.ts';

const COLUMNS = 'token_hash, person_id, renew_by, handed_over, earlier_hash';

/** Asked for each connection. */
const FIND = `SELECT ${COLUMNS} FROM session
  WHERE token_hash = ? AND expires_at > ? AND (renew_by IS NULL OR renew_by > ?)`;
/** Asked where the first found nothing. */
const FIND_EARLIER = `SELECT ${COLUMNS} FROM session
  WHERE earlier_hash = ? AND expires_at > ? AND earlier_until > ?`;

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
      const row =
        (await reader.lookUps.row<Row>(FIND, tokenHash, now, now)) ??
        (await reader.lookUps.row<Row>(FIND_EARLIER, tokenHash, now, now));
      return row && asFound(row, tokenHash);
    },

    async findAll(tokenHashes, now) {
      const found = new Map<string, FoundSession>();
      for (const hashes of inChunks(tokenHashes)) {
        const rows = await reader
          .selectFrom('session')
          .select(['token_hash', 'person_id', 'renew_by', 'handed_over', 'earlier_hash'])
          .where((is) => is.or([is('token_hash', 'in', hashes), is('earlier_hash', 'in', hashes)]))
          .where('expires_at', '>', now)
          .where((is) => is.or([is('renew_by', 'is', null), is('renew_by', '>', now)]))
          .execute();
        const asked = new Set(hashes);
        for (const row of rows) {
          for (const hash of [row.token_hash, row.earlier_hash]) {
            if (hash !== null && asked.has(hash)) found.set(hash, asFound(row, hash));
          }
        }
      }
      return found;
    },

    askForRenewal(personId, by) {
      const ask = reader
        .updateTable('session')
        .set({ renew_by: by })
        .where('person_id', '=', personId);
      return committer.submit([step(ask)]);
    },

    renew(tokenHash, next, now) {
      const renew = reader
        .updateTable('session')
        .set({
          token_hash: next.tokenHash,
          renew_by: null,
          earlier_hash: tokenHash,
          earlier_until: next.earlierUntil,
          handed_over: next.handedOver,
        })
        .where('token_hash', '=', tokenHash)
        .where('renew_by', '>', now);
      return submitUnless(store, [step(renew, 'no-renewal')], 'no-renewal');
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

type Row = Pick<
  Schema['session'],
  'token_hash' | 'person_id' | 'renew_by' | 'handed_over' | 'earlier_hash'
>;

function asFound(row: Row, asked: string): FoundSession {
  const isEarlier = row.token_hash !== asked;
  return {
    tokenHash: row.token_hash,
    personId: row.person_id,
    renewBy: row.renew_by,
    handedOver: isEarlier && row.handed_over ? new Uint8Array(row.handed_over) : null,
  };
}
