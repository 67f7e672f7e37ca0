import { memo } from 'react';
import styles from './desk.module.css';

const HEIGHT = 16;
const BAR = 4;
const STEP = 6;

/** What was added in each of the last minutes, as small bars. Words beside it say how much it is now. */
export const Spark = memo(function Spark({ pace }: { pace: readonly number[] }) {
  const most = Math.max(4, ...pace);
  const width = pace.length * STEP;
  const bars = pace
    .map((count, index) => {
      const height = count === 0 ? 1 : Math.max(2, (count / most) * HEIGHT);
      return `M${index * STEP} ${HEIGHT}v-${height.toFixed(1)}h${BAR}v${height.toFixed(1)}z`;
    })
    .join('');
  return (
    <svg className={styles.spark} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      <path d={bars} />
    </svg>
  );
});

/** How many were added a minute of late: over three minutes, so that it does not jump. */
export const perMinute = (pace: readonly number[]): number => {
  const last = pace.slice(-3);
  const sum = last.reduce((all, count) => all + count, 0);
  return last.length === 0 ? 0 : Math.round((sum / last.length) * 10) / 10;
};
