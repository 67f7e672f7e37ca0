import type { Boards } from '@throughline/network';
import type { BoardNews } from '@throughline/protocol';
import { sql } from 'kysely';
import { step } from '../committer/step.ts';
import { addBoardSteps } from './add-steps.ts';
import { asBoard } from './rows.ts';
import type { Store } from './store.ts';

/** Boards and what is new on them, in the database. A write that does not fit rejects with StoreRefused. */
export function boardsIn({ committer, reader }: Store): Boards {
  const all = () =>
    reader
      .selectFrom('board')
      .innerJoin('document', 'document.id', 'board.id')
      .leftJoin('convening', 'convening.id', 'board.convening_id')
      .selectAll('board')
      .select('document.epoch');
  const inOrder = () =>
    all()
      .orderBy(sql`convening.created_at IS NULL`)
      .orderBy('convening.created_at')
      .orderBy('board.position')
      .orderBy('board.id');
  /** No list of a network or a team holds what stands in a rehearsal. */
  const real = () => inOrder().where('convening.rehearsal_of', 'is', null);

  return {
    addBoard: (board) => committer.submit(addBoardSteps(reader, board)),

    renameBoard: (id, title) =>
      committer.submit([step(reader.updateTable('board').set({ title }).where('id', '=', id))]),

    orderBoards: (ids) =>
      committer.submit(
        ids.map((id, position) =>
          step(reader.updateTable('board').set({ position }).where('id', '=', id)),
        ),
      ),

    // A board hangs on its document, and not the other way round.
    deleteBoard: (id) =>
      committer.submit([step(reader.deleteFrom('document').where('id', '=', id))]),

    async board(boardId) {
      const row = await reader.lookUps.row<Parameters<typeof asBoard>[0]>(ONE, boardId);
      return row && asBoard(row);
    },

    async boardsOfConvening(conveningId) {
      return (await inOrder().where('board.convening_id', '=', conveningId).execute()).map(asBoard);
    },

    async boardsOfNetwork(networkId) {
      return (await real().where('board.network_id', '=', networkId).execute()).map(asBoard);
    },

    async boardsOfTeam(teamId) {
      return (await real().where('board.team_id', '=', teamId).execute()).map(asBoard);
    },

    visited: (personId, boardId, at) =>
      committer.submit([{ sql: NOTE_VISIT, each: [{ personId, boardId, at }] }]),

    async logPlaces(boardIds) {
      const rows = await reader
        .selectFrom('document')
        .select(['id', 'epoch', 'last_seq as seq'])
        .where('id', 'in', [...boardIds])
        .execute();
      return new Map(rows.map(({ id, epoch, seq }) => [id, { epoch, seq }]));
    },

    async changedAt(networkId, now) {
      const rows = await reader
        .selectFrom('board')
        .innerJoin('document', 'document.id', 'board.id')
        .leftJoin('looked_at', 'looked_at.document_id', 'board.id')
        // A version of which nothing changed since the one before says so with an empty list.
        .leftJoin('version', (join) =>
          join.onRef('version.document_id', '=', 'board.id').on('version.summary', '!=', '[]'),
        )
        .select(['board.id', 'board.created_at', 'document.epoch', 'document.last_seq'])
        .select(['looked_at.epoch as lookedEpoch', 'looked_at.seq as lookedSeq'])
        .select(({ fn }) => fn.max<number | null>('version.at').as('at'))
        .where('board.network_id', '=', networkId)
        .groupBy(['board.id', 'board.created_at', 'document.epoch', 'document.last_seq'])
        .groupBy(['looked_at.epoch', 'looked_at.seq'])
        .execute();
      return new Map(
        rows.map(({ id, created_at, epoch, last_seq, lookedEpoch, lookedSeq, at }) => {
          // Entry 1 is what the server made the board with.
          const isBehind =
            lookedSeq === null ? last_seq > 1 : lookedEpoch !== epoch || lookedSeq < last_seq;
          return [id, isBehind ? now : (at ?? created_at)];
        }),
      );
    },

    visitsOf: (personId) =>
      reader
        .selectFrom('visit')
        .select(['board_id as boardId', 'at', 'epoch', 'seq'])
        .where('person_id', '=', personId)
        .execute(),

    async boardNews(personId, networkId) {
      const rows = await reader
        .selectFrom('board')
        .innerJoin('document', 'document.id', 'board.id')
        .leftJoin('visit', (join) =>
          join.onRef('visit.board_id', '=', 'board.id').on('visit.person_id', '=', personId),
        )
        .select(['board.id', 'document.epoch', 'last_seq', 'visit.epoch as seenEpoch', 'visit.seq'])
        .where('board.network_id', '=', networkId)
        .execute();
      return new Map(
        rows.map(({ id, epoch, last_seq, seenEpoch, seq }): [string, BoardNews] => {
          if (seq === null) return [id, 'never-opened'];
          return [id, epoch === seenEpoch && last_seq <= seq ? 'seen' : 'changed'];
        }),
      );
    },
  };
}

/** Asked for each connection. With a join SQLite would prepare it again for each board that is asked for. */
const ONE = `SELECT board.*, (SELECT epoch FROM document WHERE document.id = board.id) AS epoch
  FROM board WHERE board.id = ?`;

/** Where the log stands in the same transaction: everything that was submitted before is in it. */
const NOTE_VISIT = `INSERT INTO visit (person_id, board_id, epoch, seq, at)
  SELECT :personId, id, epoch, last_seq, :at FROM document
  WHERE id = :boardId AND EXISTS (SELECT 1 FROM person WHERE person.id = :personId)
  ON CONFLICT (person_id, board_id) DO UPDATE
  SET epoch = excluded.epoch, seq = excluded.seq, at = excluded.at`;
