import type { BoardNews, Id } from '@throughline/protocol';
import type { Board } from '../records.ts';

/** A board with what its document begins with. */
export type NewBoard = Board & {
  /** The template and first notes as one Yjs update: entry 1 of the document's log. */
  content: Uint8Array;
  /** The Yjs client id under which the server wrote it; nobody else may ever write under it. */
  contentClient: number;
  /**
   * Whose the other client ids in it are, where it holds what people wrote elsewhere: what is erased
   * of them later is found by these. The document itself does not tell.
   */
  contentOwners?: ReadonlyMap<number, string>;
};

export interface Boards {
  addBoard(board: NewBoard): Promise<void>;
  /** Null: it has no title of its own. The last who writes wins; one that is not there stays so. */
  renameBoard(boardId: Id, title: string | null): Promise<void>;
  /** Gives these boards the positions 0, 1, 2 … in this order. */
  orderBoards(boardIds: readonly Id[]): Promise<void>;
  /** Removes the board with its document, its log and everybody's visits. */
  deleteBoard(boardId: Id): Promise<void>;
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
  /** Up to which entry the log of each of these documents goes, and in which epoch; in one query. */
  logPlaces(boardIds: readonly Id[]): Promise<ReadonlyMap<Id, { epoch: number; seq: number }>>;
  /**
   * When something last changed on each board of a network, as its versions tell: to within an hour of
   * work. One on which something was written that no version tells of changed at `now`; one on which
   * nothing ever was, when it was made.
   */
  changedAt(networkId: Id, now: number): Promise<ReadonlyMap<Id, number>>;
  /** When a person was last at each board, and where its log stood then, in no promised order. */
  visitsOf(
    personId: Id,
  ): Promise<readonly { boardId: Id; at: number; epoch: number; seq: number }[]>;
  /** What happened to each board of a network since this person was last there, in one query. */
  boardNews(personId: Id, networkId: Id): Promise<ReadonlyMap<Id, BoardNews>>;
}
