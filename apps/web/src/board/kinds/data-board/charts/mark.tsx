import styles from './chart.module.css';

/** How many marks are told apart: by colour, by shape, and by how their line is dashed. */
export const MARKS = 8;
const DASHES = ['', '7 4', '2 4', '10 3 2 3', '4 3', '12 5', '6 2 2 2', '3 6'] as const;

/** The look of a group's line; its number is that of its mark. Everybody together is drawn in ink. */
export const lineLook = (mark: number) => ({
  'data-mark': mark < 0 ? 'all' : mark % MARKS,
  strokeDasharray: mark < 0 ? undefined : DASHES[mark % MARKS] || undefined,
});

/** The mark of a group at a place. `open`: only a bound is told there. */
export function Mark({
  mark,
  x,
  y,
  open = false,
}: {
  mark: number;
  x: number;
  y: number;
  open?: boolean;
}) {
  return (
    <path
      className={styles.mark}
      data-mark={mark < 0 ? 'all' : mark % MARKS}
      data-open={open || undefined}
      transform={`translate(${x} ${y})`}
      d={mark < 0 ? CIRCLE : SHAPES[mark % MARKS]}
    />
  );
}

const CIRCLE = 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z';
const SHAPES = [
  CIRCLE,
  'M-5 -5h10v10h-10z',
  'M0 -6L6 5H-6z',
  'M0 -6.5L6.5 0L0 6.5L-6.5 0z',
  'M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
  'M0 6L6 -5H-6z',
  'M-5.5 -2.5L-2.5 -5.5L0 -3L2.5 -5.5L5.5 -2.5L3 0L5.5 2.5L2.5 5.5L0 3L-2.5 5.5L-5.5 2.5L-3 0z',
  'M-6 -3h12v6h-12z',
];
