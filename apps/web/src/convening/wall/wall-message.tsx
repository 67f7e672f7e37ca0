import type { ConveningState } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockFace, useTimeLeft } from '../use-time-left.ts';
import styles from './wall-message.module.css';
import { messageNow, type WallView } from './wall-view.ts';

/** The last message to everybody while it is fresh, and that people are called back while something else is large. */
export function WallMessage({
  state,
  view,
  serverNow,
}: {
  state: ConveningState;
  view: WallView['is'];
  serverNow: () => number;
}) {
  const { t } = useTranslation('wall');
  const [, drawAgain] = useState(0);
  const message = messageNow(state, serverNow());
  const leftMs = message?.leftMs;
  useEffect(() => {
    if (leftMs === undefined) return;
    const timer = setTimeout(() => drawAgain((times) => times + 1), leftMs + 50);
    return () => clearTimeout(timer);
  }, [leftMs]);
  const backAt = view === 'out' ? null : (state.out?.backAt ?? null);
  const timer = backAt === null ? null : ({ is: 'running', endsAt: backAt } as const);
  const left = useTimeLeft(timer, serverNow);
  if (message === null && left === undefined) return null;
  return (
    <div className={styles.strip}>
      {left === undefined ? null : (
        <p className={styles.words}>
          <strong>{t(left > 0 ? 'backIn' : 'back')}</strong> {left > 0 ? clockFace(left) : null}
        </p>
      )}
      {message === null ? null : (
        <p role="status" className={styles.words}>
          {message.text}
        </p>
      )}
    </div>
  );
}
