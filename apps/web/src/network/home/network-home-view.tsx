import type { NetworkHome, Session } from '@throughline/protocol';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../routing/place.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { lazyAgain } from '../../shell/lazy-again.ts';
import { Page } from '../../shell/page.tsx';
import { TakeAlongButton } from '../../take-along/take-along-button.tsx';
import { AccountLinks } from '../account-links.tsx';
import { boardTools } from '../boards/board-tools.ts';
import { ConveningDialog } from '../convening/convening-dialog.tsx';
import { mayerOf } from '../mayer-of.ts';
import {
  conveningPath,
  NETWORKS_PATH,
  peoplePath,
  settingsPath,
  takeInPath,
  templatesPath,
} from '../paths.ts';
import { TeamDialog } from '../team/team-dialog.tsx';
import { Trail } from '../trail.tsx';
import { useWords } from '../use-words.ts';
import { BoardsSection } from './boards-section.tsx';
import styles from './network-home-view.module.css';
import { NextSection } from './next-section.tsx';
import { isUnderWay } from './next-steps.ts';
import { NextStepsGuide } from './next-steps-guide.tsx';
import { PeopleLine } from './people-line.tsx';
import { SampleNetworkNotice } from './sample-network-notice.tsx';
import { TeamsSection } from './teams-section.tsx';
import { TimeSection } from './time-section.tsx';

/** Only those who take part in a convening that goes on see it. */
const HomeHere = lazyAgain(
  async () => (await import('../../convening/here/home-here.tsx')).HomeHere,
);

/** Only those who run the network see it. */
const StandingSection = lazyAgain(
  async () => (await import('../../between/standing-section.tsx')).StandingSection,
);

/** A network's home as one reader sees it: what comes next, its weeks, its teams, its boards. */
export function NetworkHomeView({
  home,
  session,
  onChanged,
}: {
  home: NetworkHome;
  session: Session;
  onChanged: () => void;
}) {
  const { t } = useTranslation(['network', 'boards']);
  const { own } = useWords();
  const [making, setMaking] = useState<'team' | 'convening'>();
  const { network } = home;
  const mayer = mayerOf(session);
  const several = session.networks.length > 1;
  const runs = mayer('network.change', { networkId: network.id });
  // The sample is there to be looked at; the way to a network of one's own stands over it.
  const guides = runs && !network.sample && !isUnderWay(home);
  const tools = boardTools(session, { ...home, networkId: network.id }, onChanged);
  const name = own(network.name);
  const toTeam = () => setMaking('team');
  const toConvening = () => setMaking('convening');
  return (
    <Page
      title={name}
      headerExtra={<AccountLinks />}
      trail={
        several ? (
          <Trail
            label={t('trail', { ns: 'network' })}
            above={[{ to: NETWORKS_PATH, words: t('networks.title') }]}
            here={name}
          />
        ) : undefined
      }
    >
      <Suspense fallback={null}>
        <HomeHere convening={home.nextConvening} name={name} />
      </Suspense>
      <div className={styles.home}>
        <header className={styles.title}>
          <h1>{name}</h1>
          <nav className={styles.links} aria-label={name}>
            <TakeAlongButton subject={{ kind: 'digest', networkId: network.id }}>
              {t('links.digest')}
            </TakeAlongButton>
            {runs ? (
              <>
                <ButtonLink to={peoplePath(network.id)}>{t('links.people')}</ButtonLink>
                <ButtonLink to={templatesPath(network.id)}>
                  {t('templates.link', { ns: 'boards' })}
                </ButtonLink>
                <ButtonLink to={takeInPath(network.id)}>{t('links.takeIn')}</ButtonLink>
                <ButtonLink to={settingsPath(network.id)}>{t('links.settings')}</ButtonLink>
              </>
            ) : null}
          </nav>
        </header>
        {network.sample && mayer('network.delete', { networkId: network.id }) ? (
          <SampleNetworkNotice
            networkId={network.id}
            mayMake={mayer('network.make', { networkId: null })}
          />
        ) : null}
        <div className={styles.parts}>
          {guides ? <NextStepsGuide home={home} onAddTeam={toTeam} onPlan={toConvening} /> : null}
          <div className={styles.first}>
            <NextSection
              home={home}
              session={session}
              mayer={mayer}
              leads={!guides}
              onPlan={toConvening}
            />
            {home.people === null ? null : <PeopleLine home={home} people={home.people} />}
          </div>
        </div>
        {runs && !guides ? (
          <Suspense fallback={null}>
            <StandingSection networkId={network.id} />
          </Suspense>
        ) : null}
        <TimeSection home={home} mayChange={runs} />
        <TeamsSection home={home} ownTeam={session.me.team?.id} mayer={mayer} onAdd={toTeam} />
        <BoardsSection home={home} tools={tools} mayPlan={runs} />
      </div>
      {making === 'team' ? (
        <TeamDialog
          networkId={network.id}
          onClose={() => setMaking(undefined)}
          onSaved={() => {
            setMaking(undefined);
            onChanged();
          }}
        />
      ) : null}
      {making === 'convening' ? (
        <ConveningDialog
          networkId={network.id}
          phases={home.phases}
          convenings={home.convenings}
          onClose={() => setMaking(undefined)}
          onSaved={({ id }) => goTo(conveningPath(id))}
        />
      ) : null}
    </Page>
  );
}
