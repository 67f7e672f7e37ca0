import type { OutlineNode } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { InArea } from '../locks/in-area.tsx';
import { useScreen } from '../use-screen.ts';
import { lineId } from '../writing.ts';
import { DraftRow } from './draft-row.tsx';
import type { Line } from './lines.ts';
import styles from './outline.module.css';
import { OutlineHead } from './outline-head.tsx';
import { OutlineRow } from './outline-row.tsx';
import { type ShownLines, useLines } from './use-lines.ts';
import { useOutlineKeys } from './use-outline-keys.ts';
import { ValueRow } from './value-row.tsx';

export interface OutlineViewProps {
  readonly view: unknown;
}

/** The board as a tree, for the eye that reads down and for screen readers: every line can be changed in its place. */
export function OutlineView({ view }: OutlineViewProps) {
  const { t } = useTranslation('board');
  const words = useKindTexts();
  const { screen, mayWrite } = useBoardTools();
  const shown = useLines(view);
  const { lines } = shown;
  const last = useScreen((state) => state.line);
  const current = lines.some(({ id }) => id === last) ? last : lines[0]?.id;
  const onKeyDown = useOutlineKeys(shown, current);
  return (
    <div className={styles.outline}>
      <OutlineHead view={view} />
      <div
        role="treegrid"
        aria-label={words('title')}
        aria-readonly={mayWrite ? undefined : true}
        aria-describedby="outline-help"
        tabIndex={-1}
        className={styles.grid}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const id = target.closest<HTMLElement>('[data-line]')?.dataset.line;
          if (id !== undefined) screen.setState({ line: id });
        }}
      >
        {inAreas(lines).map(({ area, rows }) => (
          <InArea key={area} ids={[area]}>
            {rows.map((line) => (
              <RowOf key={line.id} {...{ line, shown, view }} current={line.id === current} />
            ))}
          </InArea>
        ))}
      </div>
      <p id="outline-help" className={styles.help}>
        {t(mayWrite ? 'outline.help' : 'outline.readersHelp')}
      </p>
    </div>
  );
}

/** The lines of each area: a line at the top begins one. */
function inAreas(lines: readonly Line[]): readonly { area: string; rows: readonly Line[] }[] {
  const areas: { area: string; rows: Line[] }[] = [];
  for (const line of lines) {
    const last = areas.at(-1);
    if (line.level === 1 || last === undefined) areas.push({ area: line.id, rows: [line] });
    else last.rows.push(line);
  }
  return areas;
}

interface RowOfProps {
  readonly line: Line;
  readonly shown: ShownLines;
  readonly view: unknown;
  readonly current: boolean;
}

function RowOf({ line, shown, view, current }: RowOfProps) {
  const { LineExtra } = useBoardTools().kind;
  const { id, level, position, setSize } = line;
  switch (line.kind) {
    case 'draft':
      return <DraftRow line={line} note={shown.notes.get(line.draft.noteId ?? '')} />;
    case 'value': {
      const item = shown.items.get(line.itemId);
      return item === undefined ? null : <ValueRow line={line} item={item} current={current} />;
    }
    case 'node':
      return (
        <OutlineRow
          {...{ id, level, position, setSize, current }}
          node={line.node}
          expanded={line.expanded}
          note={shown.notes.get(id)}
          item={shown.items.get(id)}
          view={hasExtra(line.node) && LineExtra !== undefined ? view : undefined}
        />
      );
  }
}

/** What may have more to show under its words; only such lines are drawn again with every change. */
const hasExtra = ({ what }: OutlineNode) =>
  what === 'signal' || what === 'group' || what === 'item' || what === 'area';

/** What has the keyboard for this line. */
export const rowOf = (id: string): HTMLElement | null => document.getElementById(lineId(id));
