import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import styles from './left-out-lines.module.css';
import type { Roster } from './use-roster.ts';

/** Lines that somebody chose not to bring in: still here, to be put back. */
export function LeftOutLines({ roster }: { roster: Roster }) {
  const { t } = useTranslation('roster');
  const lines = [...roster.draft.leftOut.values()];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="left-out" className={styles.part}>
      <h2 id="left-out">{t('leftOut.title', { count: lines.length })}</h2>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.line} className={styles.line}>
            <span className={styles.text} dir="auto">
              {line.text}
            </span>
            <Button
              look="quiet"
              onClick={() => void roster.putBack(line)}
              aria-label={`${t('leftOut.back')}: ${t('line.number', { line: line.line })}`}
            >
              {t('leftOut.back')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
