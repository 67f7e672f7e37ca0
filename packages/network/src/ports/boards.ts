import type { BoardNews, Id } from '@throughline/protocol';
import type { Board } from '../records.ts';

/** A board with what its document begins with. */
export type NewBoard = Board & {
  /** The template and first notes as one Yjs update: entry 1 of the document's log. */
  content: Uint8Array;
  /** The Yjs client id under which the server wrote it; nobody else may ever write under it. */
  contentClient: number;
};

export interface Boards {
  addBoard(board: NewBoard): Promise<void>;
  board(boardId: Id): Promise<Board | undefined>;
  /** In the order of their positions. */
  boardsOfConvening(conveningId: Id): Promise<readonly Board[]>;
  /** In the order of their convenings' ages, those beside every convening last, then of positions. */
  boardsOfNetwork(networkId: Id): Promise<readonly Board[]>;
  /** Its boards only, in the same order. */
  boardsOfTeam(teamId: Id): Promise<readonly Board[]>;
  /**
   * Notes that this person has seen a board as it is stored now. Asked when they come and when they
   * go, so that what they wrote themselves is no news to them.
   */
  visited(personId: Id, boardId: Id, at: number): Promise<void>;
  /** When a person was last at each board, in no promised order. */
  visitsOf(personId: Id): Promise<readonly { boardId: Id; at: number }[]>;
  /** What happened to each board of a network since this person was last there, in one query. */
  boardNews(personId: Id, networkId: Id): Promise<ReadonlyMap<Id, BoardNews>>;
}
