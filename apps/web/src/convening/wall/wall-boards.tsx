import { useTranslation } from 'react-i18next';
import { useTurning } from './use-turning.ts';
import { WallBoard } from './wall-board.tsx';
import styles from './wall-boards.module.css';
import type { WallBoardOf } from './wall-view.ts';

/** How many boards stand side by side. */
const AT_ONCE = 3;
/** How long three of them stay where there are more. */
const THREE_MS = 24_000;

/** One board large, or three side by side; more take turns, and those that are out of sight are closed. */
export function WallBoards({ boards, title }: { boards: readonly WallBoardOf[]; title: string }) {
  const { t } = useTranslation('wall');
  const threes = Math.ceil(boards.length / AT_ONCE);
  const from = useTurning(threes, THREE_MS) * AT_ONCE;
  const shown = boards.slice(from, from + AT_ONCE);
  return (
    <div className={styles.boards}>
      <div className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {threes > 1 ? (
          <p>{t('pages', { from: from + 1, to: from + shown.length, of: boards.length })}</p>
        ) : null}
      </div>
      <div className={styles.row} data-count={shown.length}>
        {shown.map((of) => (
          <WallBoard key={of.boardId} of={of} />
        ))}
      </div>
    </div>
  );
}
