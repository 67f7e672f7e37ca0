import { Suspense } from 'react';
import { lazyAgain } from '../../shell/lazy-again.ts';
import { useBoardTools } from '../board-tools.ts';
import { isStaff } from '../presence/presence-view.ts';

const TakeAlongDialog = lazyAgain(
  async () => (await import('../../take-along/take-along-dialog.tsx')).TakeAlongDialog,
);

/** Taking along the board that is open. */
export function BoardTakeAlong({
  part,
  onClose,
}: {
  part: 'slide' | undefined;
  onClose: () => void;
}) {
  const { board, me } = useBoardTools();
  const { owner } = board;
  const isOurs = owner.type === 'team' && (isStaff(me) || me.team?.id === owner.teamId);
  const subject = {
    kind: 'board',
    boardId: board.id,
    isGoal: board.kind === 'goal-statement',
    mayName: isOurs,
    ...(part ? { part } : {}),
  } as const;
  return (
    <Suspense fallback={null}>
      <TakeAlongDialog subject={subject} onClose={onClose} />
    </Suspense>
  );
}
