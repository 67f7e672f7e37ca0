import type { Rephrasings } from '@throughline/network';
import { step } from '../committer/step.ts';
import { type Store, submitUnless } from './store.ts';

const NOBODY = 'nobody-to-ask';

const ASK = `INSERT INTO rephrasing (board_id, note_id, author_key)
  SELECT :boardId, :noteId, :authorKey
  WHERE EXISTS (SELECT 1 FROM person_key WHERE author_key = :authorKey)
    AND EXISTS (SELECT 1 FROM board WHERE id = :boardId)
  ON CONFLICT (board_id, note_id, author_key) DO UPDATE SET note_id = excluded.note_id`;

/** Requests to say a note differently, in the database. */
export function rephrasingsIn(store: Store): Rephrasings {
  const { committer, reader } = store;
  return {
    ask({ boardId, noteId }, authorKey) {
      const values = { boardId, noteId, authorKey };
      return submitUnless(store, [{ sql: ASK, each: [values], refusal: NOBODY }], NOBODY);
    },

    async askedOf(boardId, keys) {
      const rows = await reader
        .selectFrom('rephrasing')
        .select('note_id')
        .distinct()
        .where('board_id', '=', boardId)
        .where('author_key', 'in', keys)
        .orderBy('note_id')
        .execute();
      return rows.map(({ note_id }) => note_id);
    },

    remove: ({ boardId, noteId }, keys) =>
      committer.submit([
        step(
          reader
            .deleteFrom('rephrasing')
            .where('board_id', '=', boardId)
            .where('note_id', '=', noteId)
            .where('author_key', 'in', keys),
        ),
      ]),
  };
}
