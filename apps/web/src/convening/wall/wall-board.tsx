import type { OutlineNode } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../board/board-name.ts';
import type { KindTexts } from '../../board/kinds/use-kind-texts.ts';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { type BoardOnWall, OnWall } from './on-wall.tsx';
import { useFit } from './use-fit.ts';
import styles from './wall-board.module.css';
import type { WallBoardOf } from './wall-view.ts';

/** One board on the wall, live, as large as everything on it allows: what people wrote, part by part, without names. */
export function WallBoard({ of }: { of: WallBoardOf }) {
  return (
    <article className={styles.board}>
      <OnWall boardId={of.boardId}>{(board) => <Shown of={of} board={board} />}</OnWall>
    </article>
  );
}

function Shown({ of, board }: { of: WallBoardOf; board: BoardOnWall }) {
  const { t } = useTranslation('wall');
  const { info, outline, words } = board;
  const { box, page, pages } = useFit(outline, 4.3);
  const parts = outline.filter(holdsWords);
  return (
    <>
      <header className={styles.head}>
        {info.team === null ? null : <TeamBadge letters={info.team.badge} />}
        <h2 className={styles.name}>{of.name ?? (nameOf(info) || words('title'))}</h2>
        {pages === 1 ? null : (
          <p className={styles.page}>{t('page', { page: page + 1, of: pages })}</p>
        )}
      </header>
      {parts.length === 0 ? (
        <p className={styles.empty}>{t('emptyBoard')}</p>
      ) : (
        <div ref={box} className={styles.parts}>
          {parts.map((part) => (
            <section key={part.id} className={styles.part}>
              <h3 className={styles.title}>{titleOf(part, words)}</h3>
              <Lines nodes={part.children} words={words} />
            </section>
          ))}
        </div>
      )}
    </>
  );
}

function Lines({ nodes, words }: { nodes: readonly OutlineNode[]; words: KindTexts }) {
  return (
    <ul className={styles.lines}>
      {nodes.filter(holdsWords).map((node) => (
        <li key={node.id} className={styles.line} data-what={node.what}>
          {node.what === 'field' || node.what === 'area' ? (
            <span className={styles.label}>{titleOf(node, words)}</span>
          ) : null}
          {node.text.trim() === '' ? null : (
            <span lang={node.language} className={styles.words}>
              {node.text}
            </span>
          )}
          {node.children.length === 0 ? null : <Lines nodes={node.children} words={words} />}
        </li>
      ))}
    </ul>
  );
}

const titleOf = ({ label, text }: OutlineNode, words: KindTexts): string =>
  label === undefined ? text : words(label);

const holdsWords = (node: OutlineNode): boolean =>
  node.text.trim() !== '' || node.children.some(holdsWords);
