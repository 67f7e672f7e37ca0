import { useCallback } from 'react';
import { useParams } from '../../routing/use-place.ts';
import { FetchedPage } from '../fetched-page.tsx';
import { fetchTeamHome } from '../requests.ts';
import { useFetched } from '../use-fetched.ts';
import { TeamHomeView } from './team-home-view.tsx';

/** `/team/:teamId`: a team's boards and people, for the team and for those who run or study its network. */
export function TeamHomePage() {
  const { teamId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchTeamHome(teamId, signal), [teamId]),
  );
  return (
    <FetchedPage fetched={fetched}>
      {(home, session) => (
        <TeamHomeView key={teamId} home={home} session={session} onChanged={fetched.fetchAgain} />
      )}
    </FetchedPage>
  );
}
