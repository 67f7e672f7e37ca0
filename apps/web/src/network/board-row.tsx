import type { BoardOnShelf } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from '../routing/link.tsx';
import styles from './board-row.module.css';
import { boardPath } from './paths.ts';

/** A board on the shelf: what it is, of which team or convening, and what is new on it. */
export function BoardRow({ board, of }: { board: BoardOnShelf; of?: string }) {
  const { t } = useTranslation('network');
  const what = board.title ?? t(`board.${board.kind}`);
  return (
    <li className={styles.board}>
      <Link to={boardPath(board.id)} className={styles.link}>
        <span className={styles.name}>{of ?? what}</span>{' '}
        {of === undefined ? null : <span className={styles.of}>{what}</span>}
      </Link>
      <p className={`${styles.news} ${styles[board.news]}`}>
        {t(`news.${board.news}`)}
        {board.access === 'write' ? (
          <span className={styles.access}>{t('boards.write')}</span>
        ) : null}
      </p>
    </li>
  );
}
