import type { BoardPulse } from '@throughline/protocol';
import { memo } from 'react';
import styles from './desk.module.css';
import { type Cell, layOut, SHEET, sheetsFor } from './thumbnail-layout.ts';

const NOTE = 0.62;
const GAP = 0.2;

/** A board drawn small: its areas, and little sheets for what is in them. Words beside it say the same. */
export const Thumbnail = memo(function Thumbnail({
  areas,
}: {
  areas: readonly BoardPulse['areas'][number][];
}) {
  const cells = layOut(areas.map(({ id }) => id));
  return (
    <svg
      className={styles.thumbnail}
      viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
      aria-hidden="true"
    >
      {cells.map((cell, index) => (
        <AreaOf key={cell.id} cell={cell} count={areas[index]?.count ?? 0} />
      ))}
    </svg>
  );
});

function AreaOf({ cell, count }: { cell: Cell; count: number }) {
  const { x, y, width, height } = cell;
  const perRow = Math.max(1, Math.floor((width - GAP * 2) / (NOTE + GAP)));
  const rows = Math.max(1, Math.floor((height - GAP * 2) / (NOTE + GAP)));
  const sheets = sheetsFor(count, perRow * rows);
  return (
    <>
      <rect
        className={styles.thumbnailArea}
        x={x + GAP / 2}
        y={y + GAP / 2}
        width={width - GAP}
        height={height - GAP}
        rx={0.15}
      />
      {sheets === 0 ? null : (
        <path className={styles.thumbnailNotes} d={pathOf(cell, perRow, sheets)} />
      )}
    </>
  );
}

/** All little sheets of an area as one shape. */
function pathOf({ x, y }: Cell, perRow: number, sheets: number): string {
  return Array.from({ length: sheets }, (_, index) => {
    const left = x + GAP * 1.5 + (index % perRow) * (NOTE + GAP);
    const top = y + GAP * 1.5 + Math.floor(index / perRow) * (NOTE + GAP);
    return `M${left.toFixed(2)} ${top.toFixed(2)}h${NOTE}v${NOTE}h-${NOTE}z`;
  }).join('');
}
