import { useTranslation } from 'react-i18next';
import { Link } from '../routing/link.tsx';
import styles from './board.module.css';
import { useWaysUp } from './ways-up.ts';

/** Says why there is nothing to write with; those who run the convening are one step from it. */
export function ReadingAlong() {
  const { t } = useTranslation('board');
  const { desk } = useWaysUp();
  return (
    <div className={styles.reading}>
      <p>{t('readingAlong')}</p>
      {desk === undefined ? null : <Link to={desk.to}>{desk.words}</Link>}
    </div>
  );
}
