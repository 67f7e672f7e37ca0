import type { Timer } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './time-left.module.css';
import { clockFace, useTimeLeft } from './use-time-left.ts';

/** From here on a step is in its last minute. */
const LAST_SECONDS = 60;
/** When somebody who cannot see the clock is told, in seconds left. */
const TOLD_AT = [300, 60] as const;

/**
 * How long the present step still goes on. The face changes each second and is read out to nobody; what is
 * read out is said five minutes and one minute before the end, and at the end.
 */
export function TimeLeft({
  timer,
  serverNow,
  large = false,
  wall = false,
  strip = false,
}: {
  timer: Timer | null;
  serverNow: () => number;
  /** For the desk. */
  large?: boolean;
  /** For the back of a room. */
  wall?: boolean;
  /** For the back of a room, beside something larger. */
  strip?: boolean;
}) {
  const { t } = useTranslation('room');
  const seconds = useTimeLeft(timer, serverNow);
  if (timer === null || seconds === undefined) return null;
  const isUp = timer.is === 'up' || seconds === 0;
  const mark = isUp
    ? 'up'
    : timer.is === 'paused'
      ? 'paused'
      : seconds <= LAST_SECONDS
        ? 'last'
        : 'on';
  return (
    <span
      className={styles.time}
      data-mark={mark}
      data-size={wall ? 'wall' : strip ? 'strip' : large ? 'large' : undefined}
    >
      <span role="timer" className={styles.face}>
        {isUp ? (
          t('time.up')
        ) : (
          <>
            <span className={styles.digits}>{clockFace(seconds)}</span>{' '}
            {t(mark === 'paused' ? 'time.paused' : mark === 'last' ? 'time.last' : 'time.left')}
          </>
        )}
      </span>
      <VisuallyHidden>
        <span role="status">{isUp ? t('time.up') : <ToldOf seconds={seconds} />}</span>
      </VisuallyHidden>
    </span>
  );
}

/** When everybody is called back, the one time that counts. It is read out once, and at its end. */
export function BackTogether({ at, serverNow }: { at: number; serverNow: () => number }) {
  const { t } = useTranslation('room');
  const seconds = useTimeLeft({ is: 'running', endsAt: at }, serverNow) ?? 0;
  const [first] = useState(seconds);
  const words = (left: number) =>
    left === 0 ? t('time.togetherNow') : t('time.together', { time: clockFace(left) });
  return (
    <span className={styles.time} data-mark="last">
      <span role="timer" className={styles.face}>
        {words(seconds)}
      </span>
      <VisuallyHidden>
        <span role="status">{words(seconds === 0 ? 0 : first)}</span>
      </VisuallyHidden>
    </span>
  );
}

function ToldOf({ seconds }: { seconds: number }) {
  const { t } = useTranslation('room');
  const passed = TOLD_AT.filter((at) => seconds <= at).at(-1);
  return passed === undefined ? null : t('time.minutesLeft', { count: passed / 60 });
}
