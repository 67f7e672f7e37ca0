import { breakoutNow, breakoutOf } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { useEachMinute } from '../use-each-minute.ts';
import { clockFace, useTimeLeft } from '../use-time-left.ts';
import styles from './now-line.module.css';

/**
 * What goes on with the groups, in one line. The clock of a recall is read out to nobody.
 * @param quiet where the same is said, and read out, elsewhere on the page
 */
export function NowLine({
  state,
  serverNow,
  quiet = false,
}: {
  state: ConveningState;
  serverNow: () => number;
  quiet?: boolean;
}) {
  const words = useNowWords(state, serverNow);
  const backAt = state.out?.backAt ?? null;
  return (
    <p className={styles.line}>
      <span {...(quiet ? {} : { role: 'status' })}>{words}</span>
      {backAt === null ? null : (
        <>
          {' '}
          <BackIn backAt={backAt} serverNow={serverNow} />
        </>
      )}
    </p>
  );
}

function BackIn({ backAt, serverNow }: { backAt: number; serverNow: () => number }) {
  const seconds = useTimeLeft({ is: 'running', endsAt: backAt }, serverNow);
  return (
    <span role="timer" className={styles.clock}>
      {clockFace(seconds ?? 0)}
    </span>
  );
}

function useNowWords(state: ConveningState, serverNow: () => number): string {
  const { t } = useTranslation('groups');
  useEachMinute();
  const { out } = state;
  const shown = breakoutOf(state, state.together);
  const breakout = breakoutNow(state);
  if (out === null || !breakout)
    return shown ? t('now.together', { name: shown.name }) : t('now.none');
  const minutes = Math.max(0, Math.floor((serverNow() - out.since) / 60_000));
  return [
    t('now.out', { name: breakout.name }),
    out.walk === null
      ? t('now.for', { count: minutes })
      : t('now.walk', { round: out.walk, of: breakout.groups.length - 1 }),
    ...(out.backAt === null ? [] : [t('now.back')]),
  ].join(' ');
}
