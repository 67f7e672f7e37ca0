import { Suspense } from 'react';
import { useStore } from 'zustand';
import { lazyAgain } from '../../shell/lazy-again.ts';
import { useBoardTools } from '../board-tools.ts';
import { visiting } from './visiting.ts';

const QuickReactions = lazyAgain(
  async () => (await import('./later-quick-reactions.tsx')).QuickReactions,
);

/** On a board that one visits on a walk, what one says to a note with one press; nothing elsewhere. */
export function WalkReactions({ on }: { on: string }) {
  const { board, mayComment } = useBoardTools();
  const visits = useStore(visiting, ({ boardId }) => boardId === board.id);
  return visits && mayComment ? (
    <Suspense fallback={null}>
      <QuickReactions on={on} />
    </Suspense>
  ) : null;
}
