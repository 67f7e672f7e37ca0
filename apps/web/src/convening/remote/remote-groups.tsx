import { breakoutNow } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import type { LiveConvening } from '../use-convening.ts';
import { clockFace, useTimeLeft } from '../use-time-left.ts';
import { Press } from './press.tsx';
import styles from './remote.module.css';
import type { RemoteControl } from './use-remote.ts';

const MINUTES = [1, 2, 5] as const;

/** Calls people back who are out in groups. */
export function RemoteGroups({
  state,
  remote,
  live,
}: {
  state: ConveningState;
  remote: RemoteControl;
  live: Pick<LiveConvening, 'serverNow'>;
}) {
  const { t } = useTranslation('remote');
  const { out } = state;
  const breakout = breakoutNow(state);
  const backAt = out?.backAt ?? null;
  const timer = backAt === null ? null : ({ is: 'running', endsAt: backAt } as const);
  const left = useTimeLeft(timer, live.serverNow);
  if (out === null || breakout === undefined) return null;
  return (
    <section className={styles.part} aria-labelledby="remote-groups">
      <h2 id="remote-groups" className={styles.heading}>
        {t('groups')}
      </h2>
      <p className={styles.soft}>{t('out', { name: breakout.name })}</p>
      {left === undefined ? null : <p role="timer">{t('calledBack', { time: clockFace(left) })}</p>}
      <div className={styles.grid}>
        {MINUTES.map((minutes) => (
          <Press key={minutes} remote={remote} command={{ type: 'recall', seconds: minutes * 60 }}>
            {t('comeBack', { minutes })}
          </Press>
        ))}
        <Press remote={remote} command={{ type: 'recall', seconds: 0 }}>
          {t('comeBackNow')}
        </Press>
      </div>
    </section>
  );
}
