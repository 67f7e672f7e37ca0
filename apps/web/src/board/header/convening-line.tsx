import { useEffect } from 'react';
import { TableSigns } from '../../convening/table-signs.tsx';
import { useConvening } from '../../convening/use-convening.ts';
import { WhereAreWe } from '../../convening/where-are-we.tsx';
import { LaterAlone } from '../alone/later-alone.tsx';
import { useBoardTools } from '../board-tools.ts';
import { followLocks } from '../locks/follow-locks.ts';
import { ReportOffer } from '../report/report-offer.tsx';
import { LaterRound } from '../round/later-round.tsx';

/** What the room does now, as the convening goes on; nothing for a board that stands beside them. */
export function ConveningLine() {
  const { conveningId } = useBoardTools().board;
  return conveningId === null ? null : <LineOf conveningId={conveningId} />;
}

function LineOf({ conveningId }: { conveningId: string }) {
  const tools = useBoardTools();
  const { me } = tools;
  const live = useConvening(conveningId);
  const { state, serverNow } = live;
  const locks = state?.locks;
  useEffect(() => {
    if (locks !== undefined) followLocks(tools, locks);
  }, [tools, locks]);
  return (
    <WhereAreWe state={state} serverNow={serverNow}>
      {state === undefined ? null : <ReportOffer state={state} />}
      {state === undefined || me.team === null ? null : (
        <>
          <LaterAlone state={state} writing={live.writing} />
          <TableSigns state={state} live={live} teamId={me.team.id} />
          {state.stage === 'open' ? <LaterRound serverNow={serverNow} /> : null}
        </>
      )}
    </WhereAreWe>
  );
}
