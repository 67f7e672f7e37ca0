import type { ReturnLinkRecord, ReturnLinks } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Store } from './store.ts';

/** Return links in the database, known only by the hash of their secret. */
export function returnLinksIn({ committer, reader }: Store): ReturnLinks {
  const drop = (personId: string, kind: ReturnLinkRecord['kind'] | undefined) => {
    const all = reader.deleteFrom('return_link').where('person_id', '=', personId);
    return step(kind === undefined ? all : all.where('kind', '=', kind));
  };
  return {
    put: (link) =>
      committer.submit([
        drop(link.personId, link.kind),
        step(
          reader.insertInto('return_link').values({
            hash: link.hash,
            person_id: link.personId,
            kind: link.kind,
            created_at: link.createdAt,
            expires_at: link.expiresAt,
          }),
        ),
      ]),

    async find(hash, now) {
      const row = await reader
        .selectFrom('return_link')
        .select('person_id')
        .where('hash', '=', hash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row?.person_id;
    },

    async ofPerson(personId) {
      const rows = await reader
        .selectFrom('return_link')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('created_at')
        .orderBy('kind')
        .execute();
      return rows.map((row) => ({
        hash: row.hash,
        personId: row.person_id,
        kind: row.kind as ReturnLinkRecord['kind'],
        createdAt: row.created_at,
        expiresAt: row.expires_at,
      }));
    },

    revoke: (personId, kind) => committer.submit([drop(personId, kind)]),

    sweep: (now) =>
      committer.submit([step(reader.deleteFrom('return_link').where('expires_at', '<=', now))]),
  };
}
