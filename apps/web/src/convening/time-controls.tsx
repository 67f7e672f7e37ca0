import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { PlusIcon } from '../ui/action-icons.tsx';
import { Button } from '../ui/button.tsx';
import styles from './time-controls.module.css';
import { TimeLeft } from './time-left.tsx';
import type { LiveConvening } from './use-convening.ts';

/** The time of the present step, and what those who run the room do to it. */
export function TimeControls({ state, live }: { state: ConveningState; live: LiveConvening }) {
  const { t } = useTranslation('convening');
  const { timer } = state;
  if (timer === null) return null;
  const paused = timer.is === 'paused';
  return (
    <section className={styles.controls} aria-label={t('time.title')}>
      <TimeLeft timer={timer} serverNow={live.serverNow} large />
      <div className={styles.buttons}>
        {timer.is === 'up' ? null : (
          <Button onClick={() => live.send({ type: paused ? 'resume-timer' : 'pause-timer' })}>
            {t(paused ? 'time.resume' : 'time.pause')}
          </Button>
        )}
        {[1, 5].map((minutes) => (
          <Button key={minutes} onClick={() => live.send({ type: 'add-time', minutes })}>
            <PlusIcon />
            {t('time.add', { count: minutes })}
          </Button>
        ))}
      </div>
    </section>
  );
}
