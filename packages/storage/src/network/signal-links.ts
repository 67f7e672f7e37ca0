import type { SignalLink, SignalLinks } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Schema } from '../schema.ts';
import type { Store } from './store.ts';

/** A note that is linked to the same pattern board already keeps its link. */
export const ADD_SIGNAL_LINK = `INSERT INTO signal_link (board_id, id, source_id, note_id, team_id)
  VALUES (:boardId, :id, :sourceId, :noteId, :teamId)
  ON CONFLICT (board_id, source_id, note_id) DO NOTHING`;

/** Links between signals and their sources, in the database. */
export function signalLinksIn({ committer, reader }: Store): SignalLinks {
  const all = () => reader.selectFrom('signal_link').selectAll();
  return {
    add: (links) =>
      committer.submit([{ sql: ADD_SIGNAL_LINK, each: links.map((link) => ({ ...link })) }]),

    async find(boardId, id) {
      const row = await all()
        .where('board_id', '=', boardId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && asLink(row);
    },

    async ofBoard(boardId) {
      return (await all().where('board_id', '=', boardId).execute()).map(asLink);
    },

    async ofSource(sourceId) {
      return (await all().where('source_id', '=', sourceId).execute()).map(asLink);
    },

    async sources() {
      const rows = await reader.selectFrom('signal_link').select('source_id').distinct().execute();
      return rows.map(({ source_id }) => source_id);
    },

    remove(boardId, ids) {
      const remove = reader
        .deleteFrom('signal_link')
        .where('board_id', '=', boardId)
        .where('id', 'in', ids);
      return committer.submit([step(remove)]);
    },
  };
}

const asLink = (row: Schema['signal_link']): SignalLink => ({
  id: row.id,
  boardId: row.board_id,
  sourceId: row.source_id,
  noteId: row.note_id,
  teamId: row.team_id,
});
