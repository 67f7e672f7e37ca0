import { useConvening } from '../../convening/use-convening.ts';
import { WhereAreWe } from '../../convening/where-are-we.tsx';
import { useBoardTools } from '../board-tools.ts';

/** What the room does now, as the convening goes on. */
export function ConveningLine() {
  const { state } = useConvening(useBoardTools().board.conveningId);
  return <WhereAreWe state={state} />;
}
