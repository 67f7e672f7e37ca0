import type { Buddies } from '@throughline/network';
import { step } from '../committer/step.ts';
import { type Store, submitUnless } from './store.ts';

const HAS_BUDDY = 'has-buddy';
const NO_BUDDY = 'no-buddy';

const PAIR = `INSERT INTO buddy (team_id, buddy_id, since)
  VALUES (:teamId, :buddyId, :since)
  ON CONFLICT DO NOTHING`;

const OPEN = `INSERT INTO buddy_board (board_id, team_id)
  SELECT board.id, buddy.team_id FROM board JOIN buddy ON buddy.team_id = board.team_id
  WHERE board.id = :boardId
  ON CONFLICT (board_id) DO UPDATE SET team_id = excluded.team_id`;

/** Buddies in the database. */
export function buddiesIn(store: Store): Buddies {
  const { committer, reader } = store;
  return {
    pair: ({ teamIds: [one, other], since }) =>
      submitUnless(
        store,
        [
          { sql: PAIR, each: [{ teamId: one, buddyId: other, since }], refusal: HAS_BUDDY },
          { sql: PAIR, each: [{ teamId: other, buddyId: one, since }], refusal: HAS_BUDDY },
        ],
        HAS_BUDDY,
      ),

    part: (teamId) =>
      committer.submit([
        step(
          reader
            .deleteFrom('buddy')
            .where((row) => row.or([row('team_id', '=', teamId), row('buddy_id', '=', teamId)])),
        ),
      ]),

    async pairs() {
      const rows = await reader.selectFrom('buddy').selectAll().execute();
      return rows
        .filter((row) => row.team_id < row.buddy_id)
        .map((row) => ({ teamIds: [row.team_id, row.buddy_id], since: row.since }));
    },

    open: (boardId) =>
      submitUnless(store, [{ sql: OPEN, each: [{ boardId }], refusal: NO_BUDDY }], NO_BUDDY),

    close: (boardId) =>
      committer.submit([step(reader.deleteFrom('buddy_board').where('board_id', '=', boardId))]),

    async opened() {
      const rows = await reader
        .selectFrom('buddy_board')
        .innerJoin('buddy', 'buddy.team_id', 'buddy_board.team_id')
        .select(['buddy_board.board_id', 'buddy.buddy_id'])
        .execute();
      return rows.map((row) => ({ boardId: row.board_id, buddyId: row.buddy_id }));
    },
  };
}
