import type { CarriedBoards, NewCarried } from '@throughline/network';
import type { Step } from '../committer/unit.ts';
import { addBoardSteps } from './add-steps.ts';
import { ADD_SIGNAL_LINK } from './signal-links.ts';
import type { Store } from './store.ts';

/** Only a board on which nobody wrote makes room. A board hangs on its document, and not the other way round. */
const MAKE_ROOM = `DELETE FROM document
  WHERE id = :id AND epoch = :epoch AND last_seq = :seq`;

const NOTE_CARRIED = `INSERT INTO carried_board (board_id, convening_id, source_id, command_id)
  VALUES (:boardId, :conveningId, :sourceId, :commandId)
  ON CONFLICT (convening_id, source_id) DO NOTHING`;

/** Boards that begin with those of an earlier convening, in the database. What does not fit rejects with StoreRefused. */
export function carriedBoardsIn({ committer, reader }: Store): CarriedBoards {
  const steps = (commandId: string, { board, sourceId, replaces, links }: NewCarried): Step[] => {
    const { id: boardId, conveningId } = board;
    return [
      ...(replaces === null
        ? []
        : [{ sql: MAKE_ROOM, each: [{ ...replaces }], refusal: 'out-of-sequence' }]),
      ...addBoardSteps(reader, board),
      {
        sql: NOTE_CARRIED,
        each: [{ boardId, conveningId, sourceId, commandId }],
        refusal: 'repeated',
      },
      { sql: ADD_SIGNAL_LINK, each: links.map((link) => ({ ...link })) },
    ];
  };
  return {
    carry: (commandId, boards) =>
      committer.submit(boards.flatMap((board) => steps(commandId, board))),

    async into(conveningId) {
      const rows = await reader
        .selectFrom('carried_board')
        .selectAll()
        .where('convening_id', '=', conveningId)
        .execute();
      return rows.map((row) => ({
        conveningId,
        sourceId: row.source_id,
        boardId: row.board_id,
        commandId: row.command_id,
      }));
    },
  };
}
