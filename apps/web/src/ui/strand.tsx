import { type ReactNode, useId } from 'react';
import styles from './strand.module.css';

/** What the knot beside a part tells: not yet, done, or the one that counts now. */
export type KnotState = 'open' | 'tied' | 'here';

/** Parts of a page on one thread that runs down their side. The thread is decoration only. */
export function Thread({ children }: { children: ReactNode }) {
  const id = useId();
  return (
    <div className={styles.thread}>
      <svg className={styles.line} width="12" height="100%" fill="none" aria-hidden="true">
        <pattern id={id} width="12" height="260" patternUnits="userSpaceOnUse">
          <path
            d="M6 0c0 18-3.4 32-2.8 54 .8 28 4.9 44 4.6 76-.2 26-4.6 40-4.2 68 .3 24 2.4 40 2.4 62"
            stroke="currentColor"
            strokeWidth="2"
          />
        </pattern>
        <rect width="12" height="100%" fill={`url(#${id})`} />
      </svg>
      {children}
    </div>
  );
}

/** One part on the thread, by its knot. */
export function Strand({ knot, children }: { knot: KnotState; children: ReactNode }) {
  return (
    <div className={styles.strand}>
      <span className={`${styles.knot} ${styles[knot]}`} aria-hidden="true" />
      <div className={styles.part}>{children}</div>
    </div>
  );
}
