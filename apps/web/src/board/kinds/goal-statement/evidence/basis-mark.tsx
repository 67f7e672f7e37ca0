import type { Basis } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import styles from './evidence.module.css';

/** What something rests on, in words and by its edge: evidence, a mention, or our own belief. */
export function BasisMark({ basis }: { basis: Basis }) {
  const { t } = useTranslation('goal');
  return (
    <span className={styles.basis} data-basis={basis}>
      {t(`evidence.${basis}`)}
    </span>
  );
}
