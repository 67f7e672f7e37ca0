import type { ConveningForStaff, ConveningState } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { conveningPath } from '../../network/paths.ts';
import { Link } from '../../routing/link.tsx';
import { ApartLine } from '../apart-line.tsx';
import { useTurns } from '../reports/use-turns.ts';
import type { LiveConvening } from '../use-convening.ts';
import { useScreenAwake } from '../use-screen-awake.ts';
import styles from './remote.module.css';
import { RemoteGroups } from './remote-groups.tsx';
import { RemoteQueue } from './remote-queue.tsx';
import { RemoteReports } from './remote-reports.tsx';
import { RemoteSay } from './remote-say.tsx';
import { RemoteSteps } from './remote-steps.tsx';
import { type RemoteControl, useRemote } from './use-remote.ts';

/** All that one who walks through the room needs in one hand: the largest buttons are nearest to the thumb. */
export function Remote({
  convening,
  state,
  live,
}: {
  convening: ConveningForStaff;
  state: ConveningState;
  live: LiveConvening;
}) {
  const { t, i18n } = useTranslation(['remote', 'convening', 'reports', 'shell', 'room']);
  const name = convening.name[currentLanguage(i18n)];
  const turns = useTurns(state, convening.teams);
  const remote = useRemote(live);
  useScreenAwake();
  useEffect(() => {
    document.title = `${t('title')} · ${name}`;
  }, [name, t]);
  const props = { state, remote, live };
  return (
    <main className={styles.remote} data-live={remote.isLive || undefined}>
      <header className={styles.top}>
        <h1 className={styles.name}>{name}</h1>
        <Link to={conveningPath(convening.id)} className={styles.desk}>
          {t('desk')}
        </Link>
      </header>
      <LinkLine live={live} remote={remote} />
      <ApartLine apart={live.apart} />
      <p role="status" className={styles.told}>
        {live.refusal === undefined
          ? null
          : live.refusal === 'stale'
            ? t('stale')
            : t(`refusal.${live.refusal}`, { ns: 'convening' })}
        {state.stage === 'open' ? null : t('notOpen')}
      </p>
      <div className={styles.parts}>
        <RemoteQueue {...props} convening={convening} />
        <RemoteReports {...props} turns={turns} />
        <RemoteGroups {...props} />
        <RemoteSay {...props} />
      </div>
      <RemoteSteps {...props} />
    </main>
  );
}

/** Whether what is pressed reaches the room: said in words, with the time of the last that was heard. */
function LinkLine({ live, remote }: { live: LiveConvening; remote: RemoteControl }) {
  const { t, i18n } = useTranslation('remote');
  const [heardAt, setHeardAt] = useState(Date.now);
  const { link, state } = live;
  const { isLive, isWaiting } = remote;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each state that comes is something heard.
  useEffect(() => {
    if (isLive) setHeardAt(Date.now());
  }, [isLive, state]);
  const time = new Intl.DateTimeFormat(currentLanguage(i18n), { timeStyle: 'short' });
  const words = isLive
    ? t(isWaiting ? 'waiting' : 'live')
    : link === 'refused'
      ? t('refused')
      : link === 'connecting'
        ? t('connecting')
        : t('offline', { time: time.format(heardAt) });
  const isBad = isWaiting || !(isLive || link === 'connecting');
  return (
    <p role="status" className={styles.link} data-bad={isBad || undefined}>
      {words}
    </p>
  );
}
