import type { CommentsView, Reaction, Thread } from '@throughline/board';
import { useSyncExternalStore } from 'react';
import { useBoardTools } from '../board-tools.ts';

const NO_THREADS: readonly Thread[] = [];
const NO_REACTIONS: readonly Reaction[] = [];

/** Everything that is said on the board. */
export function useComments(): CommentsView {
  const { comments } = useBoardTools().talk;
  return useSyncExternalStore(comments.subscribe, comments.snapshot);
}

/** The threads on one thing; drawn again with each comment on the board. */
export function useThreads(on: string): readonly Thread[] {
  return useComments().on.get(on) ?? NO_THREADS;
}

/** The reactions to one thing; the same list until one of them changes. */
export function useReactions(on: string): readonly Reaction[] {
  const { reactions } = useBoardTools().talk;
  const ofThis = () => reactions.snapshot().get(on) ?? NO_REACTIONS;
  return useSyncExternalStore(reactions.subscribe, ofThis);
}
