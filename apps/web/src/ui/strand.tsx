import type { ReactNode } from 'react';
import styles from './strand.module.css';

/** What the knot beside a part tells: not yet, done, or the one that counts now. */
export type KnotState = 'open' | 'tied' | 'here';

/** A part of a page that hangs on the thread running down its side, by a knot. Decoration only. */
export function Strand({ knot, children }: { knot: KnotState; children: ReactNode }) {
  return (
    <div className={styles.strand}>
      <svg
        className={styles.thread}
        viewBox="0 0 12 200"
        preserveAspectRatio="none"
        fill="none"
        aria-hidden="true"
      >
        <path
          d="M6 0c-3.5 30 4 48 .5 82s-4.5 40-1 68 2 34 .5 50"
          stroke="currentColor"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span className={`${styles.knot} ${styles[knot]}`} aria-hidden="true" />
      <div className={styles.part}>{children}</div>
    </div>
  );
}
