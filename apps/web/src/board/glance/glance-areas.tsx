import type { NoteView, OutlineNode } from '@throughline/board';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { RoleMark } from '../../ui/role-mark.tsx';
import { useBoardTools } from '../board-tools.ts';
import { outlineOf } from '../content-now.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { KindMark } from '../note/kind-mark.tsx';
import { useBoardContent, useNotes } from '../use-board-content.ts';
import styles from './board-glance.module.css';

/** The areas of the board that hold something, each with its lines. */
export function GlanceAreas() {
  const { t } = useTranslation('here');
  const tools = useBoardTools();
  const words = useKindTexts();
  const areas = outlineOf(tools, useBoardContent()).filter(hasWords);
  const notes = new Map([...useNotes().values()].flat().map((note) => [note.id, note]));
  if (areas.length === 0) return <p className={styles.quiet}>{t('together.nothing')}</p>;
  return areas.map((area) => (
    <section key={area.id} className={styles.area}>
      <h3 className={styles.title}>{area.label === undefined ? area.text : words(area.label)}</h3>
      <ul className={styles.lines}>
        {linesIn(area).map(({ node, depth }) => (
          <Line
            key={node.id}
            node={node}
            depth={depth}
            note={notes.get(node.id)}
            label={node.label === undefined ? '' : words(node.label)}
          />
        ))}
      </ul>
    </section>
  ));
}

const hasWords = (node: OutlineNode): boolean =>
  node.text.trim() !== '' || node.children.some(hasWords);

/** The lines under an area that say something, or stand over one that does. */
function linesIn(area: OutlineNode): readonly { node: OutlineNode; depth: number }[] {
  const lines: { node: OutlineNode; depth: number }[] = [];
  const walk = (nodes: readonly OutlineNode[], depth: number) => {
    for (const node of nodes) {
      if (!hasWords(node)) continue;
      lines.push({ node, depth });
      walk(node.children, depth + 1);
    }
  };
  walk(area.children, 0);
  return lines;
}

const Line = memo(function Line({
  node,
  depth,
  note,
  label,
}: {
  node: OutlineNode;
  depth: number;
  note: NoteView | undefined;
  label: string;
}) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const { kind } = useBoardTools();
  return (
    <li className={styles.line} data-what={node.what} data-depth={Math.min(depth, 2)}>
      {label === '' ? null : <span className={styles.label}>{label}</span>}
      {node.text.trim() === '' ? null : (
        <span className={styles.text} lang={node.language} dir="auto">
          {node.text}
        </span>
      )}
      {note === undefined ? null : (
        <span className={styles.source}>
          {kind.plainNotes ? null : (
            <span className={styles.mark}>
              <KindMark kind={note.kind} />
              {t(`kinds.${note.kind}`)}
            </span>
          )}
          <span className={styles.mark}>
            <RoleMark role={note.role} />
            {shell(`role.${note.role}`)}
          </span>
        </span>
      )}
    </li>
  );
});
