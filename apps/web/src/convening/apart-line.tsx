import { useTranslation } from 'react-i18next';
import styles from './apart-line.module.css';

/** That what others do shows later just now, while the servers cannot hear each other; and that nothing is lost. */
export function ApartLine({ apart }: { apart: boolean }) {
  const { t } = useTranslation('room');
  return apart ? (
    <p className={styles.apart} role="status">
      {t('apart')}
    </p>
  ) : null;
}
