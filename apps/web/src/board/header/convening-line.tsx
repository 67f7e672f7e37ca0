import { useConvening } from '../../convening/use-convening.ts';
import { WhereAreWe } from '../../convening/where-are-we.tsx';
import { useBoardTools } from '../board-tools.ts';

/** What the room does now, as the convening goes on; nothing for a board that stands beside them. */
export function ConveningLine() {
  const { conveningId } = useBoardTools().board;
  return conveningId === null ? null : <LineOf conveningId={conveningId} />;
}

function LineOf({ conveningId }: { conveningId: string }) {
  const { state, serverNow } = useConvening(conveningId);
  return <WhereAreWe state={state} serverNow={serverNow} />;
}
