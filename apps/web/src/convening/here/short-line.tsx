import type { ConveningState, Timer } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { clockFace, useTimeLeft } from '../use-time-left.ts';
import styles from './slips.module.css';

/** The step and its time in one row, for the eye, while the whole line is scrolled out of sight. */
export function ShortLine({
  of,
  state,
  serverNow,
}: {
  of: HTMLElement | null;
  state: ConveningState;
  serverNow: () => number;
}) {
  const { t, i18n } = useTranslation('room');
  const isAway = useIsAway(of);
  const step = state.currentStep === null ? undefined : state.agenda[state.currentStep];
  const backAt = state.out?.backAt ?? null;
  const timer: Timer | null = backAt === null ? state.timer : { is: 'running', endsAt: backAt };
  const seconds = useTimeLeft(isAway ? timer : null, serverNow);
  if (!isAway || step === undefined || state.stage !== 'open') return null;
  const clock = seconds === undefined ? '' : clockFace(seconds);
  const words =
    backAt !== null
      ? t('time.together', { time: clock })
      : seconds === 0
        ? t('time.up')
        : `${clock} ${t(timer?.is === 'paused' ? 'time.paused' : 'time.left')}`;
  return (
    <div className={styles.short} aria-hidden="true">
      <span className={styles.shortTitle}>{step.title[currentLanguage(i18n)]}</span>
      {clock === '' ? null : <span className={styles.shortTime}>{words}</span>}
    </div>
  );
}

function useIsAway(element: HTMLElement | null): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const line = element?.closest('section') ?? element;
    if (line === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => setAway(entry?.isIntersecting === false),
      // What lies under the header is not in sight.
      { rootMargin: '-56px 0px 0px 0px' },
    );
    observer.observe(line);
    return () => observer.disconnect();
  }, [element]);
  return away;
}
