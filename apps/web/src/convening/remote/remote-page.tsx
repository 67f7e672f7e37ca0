import type { ConveningForStaff } from '@throughline/protocol';
import { useCallback } from 'react';
import { FetchedPage } from '../../network/fetched-page.tsx';
import { fetchConvening } from '../../network/requests.ts';
import { useFetched } from '../../network/use-fetched.ts';
import { useParams } from '../../routing/use-place.ts';
import { useConvening } from '../use-convening.ts';
import { useFetchedAgain } from '../use-fetched-again.ts';
import { Remote } from './remote.tsx';

/** `/remote/:conveningId`: a phone in the hand of one who runs a convening. */
export function RemotePage() {
  const { conveningId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchConvening(conveningId, signal), [conveningId]),
  );
  useFetchedAgain(fetched);
  return (
    <FetchedPage fetched={fetched}>
      {(convening) => <LiveRemote key={convening.id} convening={convening} />}
    </FetchedPage>
  );
}

function LiveRemote({ convening }: { convening: ConveningForStaff }) {
  const live = useConvening(convening.id, convening.state);
  return <Remote convening={convening} state={live.state ?? convening.state} live={live} />;
}
