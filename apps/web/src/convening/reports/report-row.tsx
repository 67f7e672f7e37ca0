import { REPORT_SECONDS } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import type { Reporter } from './report-order.ts';
import styles from './reports-panel.module.css';

/** One who reports: how far it is, whether the room hears it now or has heard it, and the button that gives it the room. */
export function ReportRow({
  reporter: { name, badge },
  lines,
  told,
  left,
  onShow,
}: {
  reporter: Reporter;
  /** Undefined while it was not read. */
  lines: number | undefined;
  told: boolean;
  /** How long it has the room still; undefined while it has not. */
  left: string | undefined;
  onShow: (() => void) | undefined;
}) {
  const { t } = useTranslation('reports');
  const isNow = left !== undefined;
  return (
    <li className={styles.row} data-now={isNow || undefined}>
      {badge === undefined ? null : <TeamBadge letters={badge} />}
      <div className={styles.words}>
        <p className={styles.name}>{name}</p>
        <p className={styles.soft}>
          {lines === undefined ? t('filledUnknown') : t('filled', { count: lines })}
          {told ? <span className={styles.mark}>{t('told')}</span> : null}
        </p>
        {isNow ? (
          <p className={styles.now}>
            {t('now')}, <span role="timer">{t('left', { time: left })}</span>
          </p>
        ) : null}
      </div>
      <Button
        aria-label={t('showOf', { name, seconds: REPORT_SECONDS })}
        aria-disabled={onShow === undefined || isNow || undefined}
        onClick={() => {
          if (!isNow) onShow?.();
        }}
      >
        {t('show', { seconds: REPORT_SECONDS })}
      </Button>
    </li>
  );
}
