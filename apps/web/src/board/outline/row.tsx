import type { ReactNode } from 'react';
import { lineId } from '../writing.ts';
import styles from './outline.module.css';

export interface RowProps {
  readonly id: string;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly current: boolean;
  readonly expanded?: boolean | undefined;
  /** What stands here, for the look of the line. */
  readonly look: string;
  readonly data?: Readonly<Record<`data-${string}`, string | undefined>>;
  readonly children: ReactNode;
}

/** One line of the tree; the one that has, or last had, the keyboard is the stop of the Tab key. */
export function Row(props: RowProps) {
  const { id, level, position, setSize, current, expanded, look, data, children } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table could not fold its rows
    <div
      role="row"
      id={lineId(id)}
      data-line={id}
      data-look={look}
      {...data}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={expanded}
      tabIndex={current ? 0 : -1}
      className={styles.row}
      ref={(row) => row?.style.setProperty('--level', String(level - 1))}
    >
      {children}
    </div>
  );
}
