import type { Id } from '@throughline/protocol';

/** A note whose author is asked to say it differently. Who asked is not kept. */
export interface Rephrasing {
  boardId: Id;
  noteId: Id;
}

export interface Rephrasings {
  /**
   * Asks whoever wrote a note under this key; asked again, it is the same.
   * @returns false, storing nothing, when the key is nobody's any more
   */
  ask(rephrasing: Rephrasing, authorKey: Id): Promise<boolean>;
  /** What those keys are asked on a board, in the order of the notes' ids. */
  askedOf(boardId: Id, keys: readonly Id[]): Promise<readonly Id[]>;
  /** The author has done it, or will not. */
  remove(rephrasing: Rephrasing, keys: readonly Id[]): Promise<void>;
}
