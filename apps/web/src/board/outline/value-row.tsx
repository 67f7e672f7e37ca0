import type { AnyItem } from '@throughline/board';
import { ValueControl } from '../items/value-control.tsx';
import type { ValueLine } from './lines.ts';
import styles from './outline.module.css';
import { Row } from './row.tsx';

export interface ValueRowProps {
  readonly line: ValueLine;
  readonly item: AnyItem;
  readonly current: boolean;
}

/** A plain value of an item as a line of its own; Enter goes into its control, Esc comes back. */
export function ValueRow({ line, item, current }: ValueRowProps) {
  const { id, level, position, setSize, slot } = line;
  return (
    <Row {...{ id, level, position, setSize, current }} look="value">
      {/* biome-ignore lint/a11y/useSemanticElements: as its row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row and its control have the keyboard */}
      <div role="gridcell" className={styles.cell}>
        <span className={styles.noFold} />
        <ValueControl item={item} slot={slot} tabIndex={current ? 0 : -1} />
      </div>
    </Row>
  );
}
