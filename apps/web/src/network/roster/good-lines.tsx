import type { RosterLine } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { RoleMark } from '../../ui/role-mark.tsx';
import styles from './good-lines.module.css';

/** The lines that can go in, as they were read, behind one press. */
export function GoodLines({
  lines,
  onLeaveOut,
}: {
  lines: readonly RosterLine[];
  onLeaveOut: (line: RosterLine) => Promise<void>;
}) {
  const { t } = useTranslation(['roster', 'shell']);
  return (
    <details className={styles.fold}>
      <summary>{t('good.title', { count: lines.length })}</summary>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.line} className={styles.line}>
            <span className={styles.number}>{line.line}</span>
            <span className={styles.name} dir="auto">
              {line.name}
            </span>
            <span className={styles.fact}>
              {line.role === null ? null : (
                <>
                  <RoleMark role={line.role} />
                  {t(`role.${line.role}`, { ns: 'shell' })}
                </>
              )}
            </span>
            <span className={styles.fact}>{line.teamName || t('good.noTeam')}</span>
            <button
              type="button"
              className={styles.leave}
              onClick={() => void onLeaveOut(line)}
              aria-label={`${t('line.leaveOut')}: ${t('line.number', { line: line.line })}`}
            >
              {t('line.leaveOut')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
