import { TableSigns } from '../../convening/table-signs.tsx';
import { useConvening } from '../../convening/use-convening.ts';
import { WhereAreWe } from '../../convening/where-are-we.tsx';
import { useBoardTools } from '../board-tools.ts';

/** What the room does now, as the convening goes on; nothing for a board that stands beside them. */
export function ConveningLine() {
  const { conveningId } = useBoardTools().board;
  return conveningId === null ? null : <LineOf conveningId={conveningId} />;
}

function LineOf({ conveningId }: { conveningId: string }) {
  const { me } = useBoardTools();
  const live = useConvening(conveningId);
  const { state, serverNow } = live;
  return (
    <WhereAreWe state={state} serverNow={serverNow}>
      {state === undefined || me.team === null ? null : (
        <TableSigns state={state} live={live} teamId={me.team.id} />
      )}
    </WhereAreWe>
  );
}
