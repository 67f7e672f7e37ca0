import type { NoteView, OutlineNode } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../board/board-name.ts';
import { pathTo } from '../../board/content-now.ts';
import { RoleMark } from '../../ui/role-mark.tsx';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { type BoardOnWall, OnWall } from './on-wall.tsx';
import { useFit } from './use-fit.ts';
import styles from './wall-note.module.css';

/** One note as large as it can be, with its team and the part of the board; of who wrote it only what the board itself shows. */
export function WallNote({ boardId, noteId }: { boardId: string; noteId: string }) {
  return <OnWall boardId={boardId}>{(board) => <Shown board={board} noteId={noteId} />}</OnWall>;
}

function Shown({ board, noteId }: { board: BoardOnWall; noteId: string }) {
  const { t } = useTranslation(['wall', 'shell']);
  const { info, outline, words } = board;
  const path = pathTo(outline, ({ id }) => id === noteId);
  const node = path.at(-1);
  const { box } = useFit(node?.text);
  if (node === undefined) return <p className={styles.gone}>{t('noteAway')}</p>;
  const area = path.find(({ what }) => what === 'area');
  const note = noteIn(board, node);
  return (
    <figure className={styles.note}>
      <figcaption className={styles.from}>
        {info.team === null ? null : <TeamBadge letters={info.team.badge} />}
        <h1 className={styles.name}>{nameOf(info)}</h1>
        {area?.label === undefined ? null : <p className={styles.area}>{words(area.label)}</p>}
      </figcaption>
      <div ref={box} className={styles.box}>
        <blockquote lang={node.language} className={styles.words}>
          {node.text}
        </blockquote>
      </div>
      {note === undefined || note.role === 'other' ? null : (
        <p className={styles.role}>
          <RoleMark role={note.role} />
          {t(`role.${note.role}`, { ns: 'shell' })}
        </p>
      )}
    </figure>
  );
}

function noteIn({ kind, view }: BoardOnWall, { id }: OutlineNode): NoteView | undefined {
  for (const notes of kind.lists(view).values()) {
    const found = notes.find((note) => note.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}
