import type { Me } from '@throughline/protocol';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardGlance } from '../../board/glance/board-glance.tsx';
import { Link } from '../../routing/link.tsx';
import { groupWords } from '../here/place-words.ts';
import type { BoardTogether } from './boards-together.ts';
import styles from './together.module.css';

/** The boards in a row: as many at once as the screen has room for, the others by scrolling or the arrow keys. */
export function SideBySide({ boards, me }: { boards: readonly BoardTogether[]; me: Me }) {
  const { t } = useTranslation('here');
  return (
    <section
      className={styles.row}
      aria-label={t('together.list')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the arrow keys.
      tabIndex={0}
      onKeyDown={scrollByColumn}
    >
      {boards.map((board) => (
        <Column key={board.id} board={board} me={me} />
      ))}
    </section>
  );
}

function scrollByColumn(event: React.KeyboardEvent<HTMLElement>): void {
  const row = event.currentTarget;
  const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (steps === undefined || event.target !== row) return;
  event.preventDefault();
  const column = row.firstElementChild?.getBoundingClientRect().width ?? row.clientWidth;
  row.scrollBy({ left: steps * column });
}

function Column({ board, me }: { board: BoardTogether; me: Me }) {
  const { t } = useTranslation('here');
  const column = useRef<HTMLElement>(null);
  const near = useNear(column);
  const { boardId, name, place, isOwn, isShown } = board;
  const words = name === null ? t('together.shown') : groupWords(t, { name, place });
  return (
    <article
      ref={column}
      className={styles.column}
      data-own={isOwn || undefined}
      aria-label={words}
    >
      <header className={styles.head}>
        <h2 className={styles.name}>{words}</h2>
        <p className={styles.marks}>
          {isOwn ? <span className={styles.mark}>{t('together.own')}</span> : null}
          {isShown && name !== null ? (
            <span className={styles.mark}>{t('together.shown')}</span>
          ) : null}
          {boardId === null ? null : (
            <Link className={styles.open} to={`/board/${boardId}`}>
              {t('together.open')}
            </Link>
          )}
        </p>
      </header>
      {boardId === null ? <p className={styles.quiet}>{t('together.noBoard')}</p> : null}
      {near && boardId !== null ? <BoardGlance key={boardId} boardId={boardId} me={me} /> : null}
    </article>
  );
}

/** Only what is looked at, or is one step from it, is kept open: a convening may have a hundred groups. */
function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      { rootMargin: '200px' },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}
