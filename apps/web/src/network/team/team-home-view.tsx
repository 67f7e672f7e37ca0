import type { Session, TeamHome } from '@throughline/protocol';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../routing/place.ts';
import { lazyAgain } from '../../shell/lazy-again.ts';
import { Page } from '../../shell/page.tsx';
import { Button } from '../../ui/button.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { AccountLinks } from '../account-links.tsx';
import { boardTools } from '../boards/board-tools.ts';
import { TeamFacts } from '../home/team-facts.tsx';
import { mayerOf } from '../mayer-of.ts';
import { networkPath } from '../paths.ts';
import { Trail } from '../trail.tsx';
import { useWords } from '../use-words.ts';
import { MembersSection } from './members-section.tsx';
import { TeamBoardsSection } from './team-boards-section.tsx';
import { TeamChangeDialog } from './team-dialog.tsx';
import styles from './team-home-view.module.css';
import { TeamNext } from './team-next.tsx';

/** Only those who take part in a convening that goes on see it. */
const HomeHere = lazyAgain(
  async () => (await import('../../convening/here/home-here.tsx')).HomeHere,
);

/** What changed, and what is asked: it is read after the page itself stands. */
const TeamBetween = lazyAgain(
  async () => (await import('../../between/team-between.tsx')).TeamBetween,
);

/** Only those who may begin a board see it, and only where there is an earlier convening. */
const CarryPanel = lazyAgain(
  async () => (await import('../../convening/carry/carry-panel.tsx')).CarryPanel,
);

/** A team's home: where it goes on, its boards with what is new on them, and who it is. */
export function TeamHomeView({
  home,
  session,
  onChanged,
}: {
  home: TeamHome;
  session: Session;
  onChanged: () => void;
}) {
  const { t } = useTranslation('network');
  const { own } = useWords();
  const [changing, setChanging] = useState(false);
  const { network, team } = home;
  const mine = session.me.team?.id === team.id;
  const tools = boardTools(
    session,
    { networkId: network.id, teams: [team], convenings: home.convenings },
    onChanged,
  );
  const mayChange = mayerOf(session)('team.change', { networkId: network.id });
  return (
    <Page
      title={team.name}
      headerExtra={<AccountLinks />}
      trail={
        <Trail
          label={t('trail')}
          above={[{ to: networkPath(network.id), words: own(network.name) }]}
          here={team.name}
        />
      }
    >
      <Suspense fallback={null}>
        <HomeHere convening={home.nextConvening} name={team.name} />
      </Suspense>
      <div className={styles.home}>
        <header className={styles.title}>
          <span className={styles.badge}>
            <TeamBadge letters={team.badge} />
          </span>
          <div className={styles.names}>
            <h1>{team.name}</h1>
            <TeamFacts team={team} />
          </div>
          {mayChange ? <Button onClick={() => setChanging(true)}>{t('team.change')}</Button> : null}
        </header>
        <div className={styles.parts}>
          <div className={styles.work}>
            <TeamNext home={home} mine={mine} mayRun={mayChange} />
            <Suspense fallback={null}>
              <TeamBetween team={team} session={session} />
            </Suspense>
            {home.nextConvening !== null && (mine || mayChange) ? (
              <Suspense fallback={null}>
                <CarryPanel
                  conveningId={home.nextConvening.id}
                  conveningName={own(home.nextConvening.name)}
                  teamId={team.id}
                />
              </Suspense>
            ) : null}
            <TeamBoardsSection home={home} tools={tools} mine={mine} />
          </div>
          <MembersSection home={home} session={session} mayChange={mayChange} />
        </div>
      </div>
      {changing ? (
        <TeamChangeDialog
          team={team}
          onClose={() => setChanging(false)}
          onSaved={() => {
            setChanging(false);
            onChanged();
          }}
          onDeleted={() => goTo(networkPath(network.id), { replace: true })}
        />
      ) : null}
    </Page>
  );
}
