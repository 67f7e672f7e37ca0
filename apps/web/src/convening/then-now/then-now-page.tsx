import type { Session, ThenNow } from '@throughline/protocol';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { FetchedPage } from '../../network/fetched-page.tsx';
import { mayerOf } from '../../network/mayer-of.ts';
import { conveningPath, networkPath, teamPath } from '../../network/paths.ts';
import { Empty } from '../../network/section.tsx';
import { Trail } from '../../network/trail.tsx';
import { useFetched } from '../../network/use-fetched.ts';
import { useWords } from '../../network/use-words.ts';
import { useParams } from '../../routing/use-place.ts';
import { Page } from '../../shell/page.tsx';
import { NetworkPart } from './network-part.tsx';
import { TeamPart } from './team-part.tsx';
import styles from './then-now.module.css';
import { fetchThenNow } from './then-now-api.ts';

/** `/convenings/:conveningId/then-now`: how a convening opens that has one before it. */
export function ThenNowPage() {
  const { t } = useTranslation('since');
  const { own } = useWords();
  const { conveningId = '' } = useParams();
  const fetched = useFetched(
    useCallback((signal: AbortSignal) => fetchThenNow(conveningId, signal), [conveningId]),
  );
  return (
    <FetchedPage fetched={fetched}>
      {(told, session) => (
        <Page title={t('title')} trail={<Above told={told} session={session} />}>
          <div className={styles.page}>
            <header>
              <h1>{t('title')}</h1>
              {told.from === null ? null : (
                <p className={styles.of}>{t('of', { convening: own(told.from.name) })}</p>
              )}
            </header>
            <Told told={told} session={session} />
          </div>
        </Page>
      )}
    </FetchedPage>
  );
}

function Above({ told, session }: { told: ThenNow; session: Session }) {
  const { t } = useTranslation(['since', 'network']);
  const { own } = useWords();
  const { team } = session.me;
  const networkId = told.from?.networkId;
  const runs = networkId !== undefined && mayerOf(session)('convening.run', { networkId });
  const above = [
    ...(networkId === undefined ? [] : [{ to: networkPath(networkId), words: t('network') }]),
    ...(team === null ? [] : [{ to: teamPath(team.id), words: team.name }]),
    ...(runs ? [{ to: conveningPath(told.convening.id), words: own(told.convening.name) }] : []),
  ];
  return <Trail label={t('trail', { ns: 'network' })} above={above} here={t('title')} />;
}

function Told({ told, session }: { told: ThenNow; session: Session }) {
  const { t } = useTranslation('since');
  const { own } = useWords();
  const { from, network, sealedAt, teams } = told;
  if (from === null || network === null) {
    return <Empty title={t('noEarlier')} body={t('noEarlierBody')} />;
  }
  if (sealedAt === null) {
    return <Empty title={t('notEnded', { convening: own(from.name) })} body={t('notEndedBody')} />;
  }
  const mine = session.me.team?.id;
  const first = [...teams].sort((a, b) => Number(b.team.id === mine) - Number(a.team.id === mine));
  return (
    <>
      {first.length > 1 ? (
        <nav aria-label={t('jump')}>
          <ul className={styles.jump}>
            {first.map(({ team }) => (
              <li key={team.id}>
                <a href={`#team-${team.id}`}>{team.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {first.length === 0 ? <p className={styles.empty}>{t('nobody')}</p> : null}
      {mine === undefined ? <NetworkPart network={network} /> : null}
      {first.map((team) => (
        <TeamPart key={team.team.id} team={team} />
      ))}
      {mine === undefined ? null : <NetworkPart network={network} />}
    </>
  );
}
