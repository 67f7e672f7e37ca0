import type { Counted } from '@throughline/board';
import type { PollDefinition } from '@throughline/protocol';
import styles from './poll-result.module.css';

const HEIGHT = 60;
const STEP = 20;

/** How a group is spread over a scale, as columns; the table under it says the same. */
export function ScaleSpread({
  scale,
  counted,
}: {
  scale: NonNullable<PollDefinition['scale']>;
  counted: readonly Counted[];
}) {
  const most = Math.max(1, ...counted.map(({ count }) => count));
  const width = counted.length * STEP;
  return (
    <div aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${HEIGHT + 1}`} className={styles.columns} aria-hidden="true">
        {counted.map(({ id, count, paper }, index) => {
          const high = (count / most) * HEIGHT;
          const onPaper = (paper / most) * HEIGHT;
          return (
            <g key={id}>
              <rect
                className={styles.fill}
                x={index * STEP + 3}
                y={HEIGHT - high}
                width={STEP - 6}
                height={high - onPaper}
              />
              <rect
                className={styles.paper}
                x={index * STEP + 3}
                y={HEIGHT - onPaper}
                width={STEP - 6}
                height={onPaper}
              />
            </g>
          );
        })}
        <rect className={styles.axis} y={HEIGHT} width={width} height="1" />
      </svg>
      <p className={styles.ends}>
        <span dir="auto">1 · {scale.low}</span>
        <span dir="auto">
          {scale.max} · {scale.high}
        </span>
      </p>
    </div>
  );
}
