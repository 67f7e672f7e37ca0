import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import type { Turns } from '../reports/use-turns.ts';
import type { LiveConvening } from '../use-convening.ts';
import { clockFace, useTimeLeft } from '../use-time-left.ts';
import { Press } from './press.tsx';
import styles from './remote.module.css';
import type { RemoteControl } from './use-remote.ts';

/** Gives the next group the room, and takes it back. */
export function RemoteReports({
  state,
  remote,
  live,
  turns: { reporters, next },
}: {
  state: ConveningState;
  remote: RemoteControl;
  live: Pick<LiveConvening, 'serverNow'>;
  turns: Turns;
}) {
  const { t } = useTranslation('remote');
  const { report, stage } = state;
  const timer = report === null ? null : ({ is: 'running', endsAt: report.endsAt } as const);
  const left = useTimeLeft(timer, live.serverNow);
  if (reporters.length === 0) return null;
  const now = reporters.find(({ boardId }) => boardId === report?.boardId);
  return (
    <section className={styles.part} aria-labelledby="remote-reports">
      <h2 id="remote-reports" className={styles.heading}>
        {t('reports')}
      </h2>
      {report === null || left === undefined ? null : (
        <p role="timer">{t('onWall', { name: now?.name ?? '', time: clockFace(left) })}</p>
      )}
      {next === undefined ? <p className={styles.soft}>{t('noReports')}</p> : null}
      <div className={styles.list}>
        {next === undefined ? null : (
          <Press
            remote={remote}
            command={stage === 'open' ? { type: 'show-report', boardId: next.boardId } : undefined}
          >
            {t('showNext', { name: next.name })}
          </Press>
        )}
        {report === null ? null : (
          <Press remote={remote} command={{ type: 'hide-report' }}>
            {t('stopReport')}
          </Press>
        )}
      </div>
    </section>
  );
}
