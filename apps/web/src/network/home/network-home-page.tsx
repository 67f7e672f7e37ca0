import { useCallback } from 'react';
import { useParams } from '../../routing/use-place.ts';
import { FetchedPage } from '../fetched-page.tsx';
import { fetchNetworkHome } from '../requests.ts';
import { useFetched } from '../use-fetched.ts';
import { NetworkHomeView } from './network-home-view.tsx';

/** `/network/:networkId`: where a network stands, for everybody who belongs to it. */
export function NetworkHomePage() {
  const { networkId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchNetworkHome(networkId, signal), [networkId]),
  );
  return (
    <FetchedPage fetched={fetched}>
      {(home, session) => (
        <NetworkHomeView
          key={networkId}
          home={home}
          session={session}
          onChanged={fetched.fetchAgain}
        />
      )}
    </FetchedPage>
  );
}
