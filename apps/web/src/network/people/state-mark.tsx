import type { PersonState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './state-mark.module.css';

/** Where a person stands, in a word with a dot of its own shape. */
export function StateMark({ state }: { state: PersonState }) {
  const { t } = useTranslation('people');
  return (
    <span className={styles.state}>
      <span className={`${styles.dot} ${styles[state]}`} aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}
