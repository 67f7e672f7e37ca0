import { useCallback } from 'react';
import { useParams } from '../../routing/use-place.ts';
import { FetchedPage } from '../fetched-page.tsx';
import { fetchNetworkHome } from '../requests.ts';
import { useFetched } from '../use-fetched.ts';
import { PeopleDesk } from './people-desk.tsx';

/** `/network/:id/people`: who belongs to a network, in which team and role. */
export function PeoplePage() {
  const { networkId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchNetworkHome(networkId, signal), [networkId]),
  );
  return (
    <FetchedPage fetched={fetched}>
      {(home) => <PeopleDesk key={networkId} home={home} onTeamsChanged={fetched.fetchAgain} />}
    </FetchedPage>
  );
}
