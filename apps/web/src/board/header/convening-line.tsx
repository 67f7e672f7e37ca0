import { Suspense, useEffect } from 'react';
import { useConvening } from '../../convening/use-convening.ts';
import { WhereAreWe } from '../../convening/where-are-we.tsx';
import { lazyAgain } from '../../shell/lazy-again.ts';
import { LaterAlone } from '../alone/later-alone.tsx';
import { useBoardTools } from '../board-tools.ts';
import { followLocks } from '../locks/follow-locks.ts';
import { ReportOffer } from '../report/report-offer.tsx';
import { LaterRound } from '../round/later-round.tsx';

/** Where one belongs comes a moment after what the room does. */
const BoardHere = lazyAgain(async () => (await import('./later-here.tsx')).BoardHere);

/** What the room does now, as the convening goes on; nothing for a board that stands beside them. */
export function ConveningLine({ overhang }: { overhang: HTMLElement | null }) {
  const { conveningId } = useBoardTools().board;
  return conveningId === null ? null : <LineOf {...{ conveningId, overhang }} />;
}

function LineOf({ conveningId, overhang }: { conveningId: string; overhang: HTMLElement | null }) {
  const tools = useBoardTools();
  const live = useConvening(conveningId);
  const { state, serverNow } = live;
  const locks = state?.locks;
  useEffect(() => {
    if (locks !== undefined) followLocks(tools, locks);
  }, [tools, locks]);
  return (
    <WhereAreWe state={state} serverNow={serverNow} apart={live.apart}>
      {state === undefined ? null : (
        <>
          <ReportOffer state={state} />
          {tools.me.team === null && tools.me.level !== 'member' ? null : (
            <LaterAlone state={state} writing={live.writing} />
          )}
          {tools.me.team === null || state.stage !== 'open' ? null : (
            <LaterRound serverNow={serverNow} />
          )}
          <Suspense fallback={null}>
            <BoardHere {...{ state, live, overhang }} />
          </Suspense>
        </>
      )}
    </WhereAreWe>
  );
}
