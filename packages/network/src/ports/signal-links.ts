import type { Id } from '@throughline/protocol';

/** That a note was pulled onto a pattern board, so that the board can be told when the note changes. */
export interface SignalLink {
  /** The signal's id on the pattern board. */
  id: Id;
  /** The pattern board. */
  boardId: Id;
  /** The board from which it was pulled; it may be gone by now. */
  sourceId: Id;
  noteId: Id;
  /** The team whose board the source is; null for a group's and the network's. */
  teamId: Id | null;
}

export interface SignalLinks {
  /** Adds links; a note that is linked to the same pattern board already keeps the link that it has. */
  add(links: readonly SignalLink[]): Promise<void>;
  find(boardId: Id, id: Id): Promise<SignalLink | undefined>;
  /** Everything that was pulled onto a pattern board, in no promised order. */
  ofBoard(boardId: Id): Promise<readonly SignalLink[]>;
  /** Everything that was pulled from a board, in no promised order. */
  ofSource(sourceId: Id): Promise<readonly SignalLink[]>;
  /** Every board from which something was pulled, each once. */
  sources(): Promise<readonly Id[]>;
  remove(boardId: Id, ids: readonly Id[]): Promise<void>;
}
