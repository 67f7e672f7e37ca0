import type { ConveningForStaff } from '@throughline/protocol';
import { useCallback } from 'react';
import { FetchedPage } from '../network/fetched-page.tsx';
import { fetchConvening } from '../network/requests.ts';
import { useFetched } from '../network/use-fetched.ts';
import { useParams } from '../routing/use-place.ts';
import { useConvening } from './use-convening.ts';
import { useFetchedAgain } from './use-fetched-again.ts';
import { Wall } from './wall.tsx';

/** `/present/:conveningId`: what the projector shows of a convening, for those who run it to put up. */
export function PresentPage() {
  const { conveningId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchConvening(conveningId, signal), [conveningId]),
  );
  useFetchedAgain(fetched);
  return (
    <FetchedPage fetched={fetched}>
      {(convening) => <LiveWall key={convening.id} convening={convening} />}
    </FetchedPage>
  );
}

function LiveWall({ convening }: { convening: ConveningForStaff }) {
  const live = useConvening(convening.id, convening.state);
  return <Wall convening={convening} state={live.state ?? convening.state} live={live} />;
}
