import type { AnyItem, NoteView, OutlineNode } from '@throughline/board';
import { memo } from 'react';
import { useBoardTools } from '../board-tools.ts';
import { LineHandle } from '../items/line-handle.tsx';
import { useWriters } from '../presence/use-presence.ts';
import { presenceName } from '../screen-store.ts';
import { useScreen } from '../use-screen.ts';
import { AddButtons } from './add-buttons.tsx';
import { FoldButton } from './fold-button.tsx';
import styles from './outline.module.css';
import { Row } from './row.tsx';
import { RowWords } from './row-words.tsx';

export interface OutlineRowProps {
  readonly id: string;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly current: boolean;
  readonly expanded: boolean | undefined;
  readonly node: OutlineNode;
  readonly note: NoteView | undefined;
  readonly item: AnyItem | undefined;
  /** The whole board, for lines that its kind adds something to. */
  readonly view: unknown;
}

/** A line of the outline. It is drawn again only when what it says, or its place, changes. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { id, node, note, item, expanded, current, view, ...place } = props;
  const { kind, mayWrite } = useBoardTools();
  const runs = useScreen((screen) => screen.runs !== null);
  const writers = useWriters(presenceName(id));
  const data = {
    'data-note': note?.id,
    'data-kind': kind.plainNotes && note ? 'plain' : note?.kind,
    'data-role': (note ?? item)?.role,
    'data-taken': writers.length > 0 ? 'true' : undefined,
  };
  const tabIndex = current ? 0 : -1;
  return (
    <Row {...place} {...{ id, current, expanded, data }} look={node.what}>
      {/* biome-ignore lint/a11y/useSemanticElements: as its row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the keyboard */}
      <div role="gridcell" className={styles.cell}>
        {expanded === undefined ? (
          <span className={styles.noFold} />
        ) : (
          <FoldButton id={id} expanded={expanded} />
        )}
        <RowWords {...{ node, note, item, writers, view }} />
      </div>
      {mayWrite || (runs && note) ? (
        // biome-ignore lint/a11y/useSemanticElements: as its row
        // biome-ignore lint/a11y/useFocusableInteractive: its buttons have the keyboard
        <div role="gridcell" className={styles.actions}>
          {mayWrite ? <AddButtons id={id} tabIndex={tabIndex} /> : null}
          {note === undefined && item === undefined ? null : (
            <LineHandle id={id} what={note === undefined ? 'item' : 'note'} tabIndex={tabIndex} />
          )}
        </div>
      ) : null}
    </Row>
  );
}, isSameRow);

/** The outline is built anew with each change; a line that says the same is the same. */
function isSameRow(a: OutlineRowProps, b: OutlineRowProps): boolean {
  return (
    a.id === b.id &&
    a.level === b.level &&
    a.position === b.position &&
    a.setSize === b.setSize &&
    a.current === b.current &&
    a.expanded === b.expanded &&
    a.note === b.note &&
    a.item === b.item &&
    a.view === b.view &&
    isSameNode(a.node, b.node)
  );
}

function isSameNode(a: OutlineNode, b: OutlineNode): boolean {
  return (
    a === b ||
    (a.what === b.what &&
      a.label === b.label &&
      a.text === b.text &&
      a.language === b.language &&
      a.fragment === b.fragment &&
      a.children.length === b.children.length)
  );
}
