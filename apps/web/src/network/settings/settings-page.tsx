import { useCallback } from 'react';
import { useParams } from '../../routing/use-place.ts';
import { FetchedPage } from '../fetched-page.tsx';
import { GonePage } from '../gone-page.tsx';
import { mayerOf } from '../mayer-of.ts';
import { fetchNetworkHome } from '../requests.ts';
import { useFetched } from '../use-fetched.ts';
import { SettingsView } from './settings-view.tsx';

/** `/network/:networkId/settings`, for those who run the network. */
export function SettingsPage() {
  const { networkId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchNetworkHome(networkId, signal), [networkId]),
  );
  return (
    <FetchedPage fetched={fetched}>
      {(home, session) => {
        const mayer = mayerOf(session);
        if (!mayer('network.change', { networkId })) return <GonePage />;
        return (
          <SettingsView key={networkId} home={home} mayer={mayer} onChanged={fetched.fetchAgain} />
        );
      }}
    </FetchedPage>
  );
}
