import { useTranslation } from 'react-i18next';
import { Link } from '../routing/link.tsx';
import styles from './board.module.css';
import { conveningPath } from './board-name.ts';
import { useBoardTools } from './board-tools.ts';
import { isStaff } from './presence/presence-view.ts';

/** Says why there is nothing to write with; those who run the convening are one step from it. */
export function ReadingAlong() {
  const { t } = useTranslation('board');
  const { me, board } = useBoardTools();
  return (
    <div className={styles.reading}>
      <p>{t('readingAlong')}</p>
      {isStaff(me) ? <Link to={conveningPath(board)}>{t('backToConvening')}</Link> : null}
    </div>
  );
}
