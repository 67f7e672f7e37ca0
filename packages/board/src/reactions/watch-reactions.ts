import type * as Y from 'yjs';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import { watchBoard } from '../watch/watch-board.ts';
import { type ReactionsView, watchedReactions } from './reactions.ts';

/** What anybody may say of a note in one press, on a board of any kind. */
export const REACTIONS = ['same-here', 'different-here', 'question', 'thanks'] as const;
export type ReactionWord = (typeof REACTIONS)[number];

/** Watches the reactions of a board, of whatever kind. */
export function watchReactions(doc: Y.Doc): BoardWatcher<ReactionsView> {
  return watchBoard(
    doc,
    { reactions: watchedReactions(doc) },
    ({ reactions }): ReactionsView => reactions,
  );
}
