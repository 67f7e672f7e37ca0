import type { ControlStatus } from '@throughline/client';
import { useTranslation } from 'react-i18next';
import styles from './link-light.module.css';

/** Whether what is on the screen is live, in words with a light of its own shape. */
export function LinkLight({ link }: { link: ControlStatus }) {
  const { t } = useTranslation('convening');
  return (
    <p className={styles.light} role="status">
      <span className={`${styles.dot} ${styles[link]}`} aria-hidden="true" />
      {t(`live.${link}`)}
    </p>
  );
}
