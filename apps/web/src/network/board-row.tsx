import type { BoardOnShelf } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from '../routing/link.tsx';
import styles from './board-row.module.css';
import { BoardMenu, type Neighbours } from './boards/board-menu.tsx';
import type { BoardTools } from './boards/board-tools.ts';
import { KindIcon } from './boards/kind-icon.tsx';
import { useBoardName } from './boards/use-board-name.ts';
import { boardPath } from './paths.ts';
import { useWords } from './use-words.ts';

/** A board on the shelf: what it is, of which team or convening, what stands on it and what is new. */
export function BoardRow({
  board,
  of,
  tools,
  neighbours,
}: {
  board: BoardOnShelf;
  of?: string;
  tools: BoardTools;
  neighbours: Neighbours;
}) {
  const { t } = useTranslation(['network', 'boards']);
  const name = useBoardName()(board);
  return (
    <li className={styles.board}>
      <span className={styles.kind}>
        <KindIcon kind={board.kind} />
      </span>
      <div className={styles.words}>
        <Link to={boardPath(board.id)} className={styles.link}>
          <span className={styles.name}>{name}</span>
        </Link>
        <p className={styles.of}>
          {board.title === null ? null : `${t(`kinds.${board.kind}.name`, { ns: 'boards' })} · `}
          {of}
        </p>
        {board.gist === null ? null : <Gist gist={board.gist} />}
        <p className={`${styles.news} ${styles[board.news]}`}>
          {t(`news.${board.news}`)}
          {board.access === 'write' ? (
            <span className={styles.access}>{t('boards.write')}</span>
          ) : null}
        </p>
      </div>
      <BoardMenu board={board} tools={tools} neighbours={neighbours} />
    </li>
  );
}

function Gist({ gist: { count, headline, filled } }: { gist: NonNullable<BoardOnShelf['gist']> }) {
  const { t } = useTranslation('boards');
  const { language } = useWords();
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  // What a board says in its fields is no entry, and still not nothing.
  const isBlank = count === 0 && headline === '';
  const facts = [
    ...(count > 0 || isBlank ? [t('gist.count', { count })] : []),
    ...(filled === null || isBlank ? [] : [t('gist.filled', { share: share.format(filled) })]),
  ];
  return (
    <>
      {headline === '' ? null : (
        <p className={styles.headline} dir="auto">
          {headline}
        </p>
      )}
      {facts.length === 0 ? null : <p className={styles.count}>{facts.join(' · ')}</p>}
    </>
  );
}

/** The boards beside each of a shelf. */
export function neighboursOn(boards: readonly BoardOnShelf[]): ReadonlyMap<string, Neighbours> {
  return new Map(
    boards.map((board, index) => [
      board.id,
      {
        before: boards[index - 1]?.id,
        after: boards[index + 1]?.id,
        afterNext: boards[index + 2]?.id,
      },
    ]),
  );
}

export const NO_NEIGHBOURS: Neighbours = {
  before: undefined,
  after: undefined,
  afterNext: undefined,
};
