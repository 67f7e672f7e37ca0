import type { Step } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import type { Turns } from '../reports/use-turns.ts';
import { useFit } from './use-fit.ts';
import styles from './wall-groups.module.css';

/** Between two report-outs: who is next, who was heard. */
export function WallReports({ step, turns }: { step: Step; turns: Turns }) {
  const { t, i18n } = useTranslation(['wall', 'reports']);
  const { reporters, told, next } = turns;
  const { box } = useFit(reporters, 4.9);
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{step.title[currentLanguage(i18n)] || t('reports')}</h1>
      {next === undefined ? null : (
        <p className={styles.large}>{t('nextReport', { name: next.name })}</p>
      )}
      <div ref={box} className={styles.groups}>
        <ol>
          {reporters.map(({ boardId, name }) => (
            <li key={boardId} className={styles.group} data-told={told.has(boardId) || undefined}>
              <span className={styles.name}>{name}</span>
              {told.has(boardId) ? (
                <span className={styles.place}>{t('told', { ns: 'reports' })}</span>
              ) : null}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
