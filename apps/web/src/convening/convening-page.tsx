import { useCallback } from 'react';
import { FetchedPage } from '../network/fetched-page.tsx';
import { hasEarlier } from '../network/has-earlier.ts';
import { fetchConvening, fetchNetworkHome } from '../network/requests.ts';
import { useFetched } from '../network/use-fetched.ts';
import { useParams } from '../routing/use-place.ts';
import { ConveningDesk } from './convening-desk.tsx';

/** `/convening/:conveningId`: the desk of those who run a convening. Others are shown the way to their own pages. */
export function ConveningPage() {
  const { conveningId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchDesk(conveningId, signal), [conveningId]),
  );
  return (
    <FetchedPage fetched={fetched}>
      {({ convening, network, phases, isLater }, session) => (
        <ConveningDesk
          key={conveningId}
          convening={convening}
          network={network}
          phases={phases}
          isLater={isLater}
          session={session}
          onChanged={fetched.fetchAgain}
        />
      )}
    </FetchedPage>
  );
}

/** A convening, and of its network what stands above and around it. */
async function fetchDesk(conveningId: string, signal: AbortSignal) {
  const convening = await fetchConvening(conveningId, signal);
  if (convening.kind !== 'ok') return convening;
  const home = await fetchNetworkHome(convening.value.networkId, signal);
  if (home.kind !== 'ok') return home;
  const { network, phases, convenings } = home.value;
  const isLater = hasEarlier(convenings, convening.value);
  return { kind: 'ok', value: { convening: convening.value, network, phases, isLater } } as const;
}
