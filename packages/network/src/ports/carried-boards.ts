import type { Id } from '@throughline/protocol';
import type { NewBoard } from './boards.ts';
import type { SignalLink } from './signal-links.ts';

/** That a board of a convening was begun with one of an earlier convening. */
export interface CarriedLink {
  conveningId: Id;
  /** It may be gone by now. */
  sourceId: Id;
  boardId: Id;
  /** The command that did it. */
  commandId: Id;
}

/** A board to be begun so. */
export interface NewCarried {
  readonly board: NewBoard & { readonly conveningId: Id };
  readonly sourceId: Id;
  /** The empty board that makes room for it, with the place of its log when it was seen to be empty. */
  readonly replaces: { readonly id: Id; readonly epoch: number; readonly seq: number } | null;
  /** What stands on it of other boards, where it is a pattern board. */
  readonly links: readonly SignalLink[];
}

export interface CarriedBoards {
  /**
   * Adds these boards, and takes away those that make room for them: all of it or nothing. Rejects, and stores
   * nothing, where one of the sources began a board of that convening already, or somebody wrote on a board
   * that was to make room.
   */
  carry(commandId: Id, boards: readonly NewCarried[]): Promise<void>;
  /** What a convening's boards were begun with, in no promised order. */
  into(conveningId: Id): Promise<readonly CarriedLink[]>;
}
