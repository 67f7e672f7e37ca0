import { useId } from 'react';
import styles from './chart.module.css';

const LINES = [
  '',
  'M0 6L6 0',
  'M0 3H6',
  'M0 0L6 6M0 6L6 0',
  'M3 0V6',
  'M0 0L6 6',
  'M0 3H6M3 0V6',
  'M2 3h2',
] as const;

/** The fills of bars: a colour each, and a pattern that survives grey print. */
export function usePatterns() {
  const id = useId().replaceAll(':', '');
  const name = (mark: number) => `${id}-${mark < 0 ? 'all' : mark % LINES.length}`;
  return {
    fill: (mark: number) => `url(#${name(mark)})`,
    defs: (
      <defs>
        {[-1, ...LINES.keys()].map((mark) => (
          <pattern key={mark} id={name(mark)} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect
              className={styles.patternGround}
              data-mark={mark < 0 ? 'all' : mark}
              width="6"
              height="6"
            />
            {mark < 0 ? null : <path className={styles.patternLine} d={LINES[mark]} />}
          </pattern>
        ))}
      </defs>
    ),
  };
}
