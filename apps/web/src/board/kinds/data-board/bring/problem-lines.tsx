import type { ProblemLine } from '@throughline/evidence';
import { useTranslation } from 'react-i18next';
import styles from './bring.module.css';

const SHOWN = 100;

/** Every line that gave no figure, with its number and why. */
export function ProblemLines({ problems }: { problems: readonly ProblemLine[] }) {
  const { t } = useTranslation('data');
  if (problems.length === 0) return null;
  return (
    <details className={styles.problems} open={problems.length <= 12}>
      <summary>{t('bring.problems', { count: problems.length })}</summary>
      <ul className={styles.lines}>
        {problems.slice(0, SHOWN).map(({ line, problem, text }) => (
          <li key={line}>
            <strong>{t('bring.line', { line })}</strong>: {t(`bring.problem.${problem}`)}
            {text === '' ? null : <code className={styles.raw}>{text}</code>}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN ? (
        <p>{t('bring.moreProblems', { count: problems.length - SHOWN })}</p>
      ) : null}
    </details>
  );
}
