import styles from './spinner.module.css';
import { useSlow } from './use-slow.ts';

/**
 * Says in words that something is on its way; the moving thread beside them is only a sign. After a
 * while `slowWords` take the place of `words`.
 */
export function Spinner({ words, slowWords }: { words: string; slowWords?: string }) {
  const slow = useSlow(true);
  return (
    <p className={styles.spinner} role="status">
      <svg viewBox="0 0 64 16" width="64" height="16" fill="none" aria-hidden="true">
        <path
          className={styles.thread}
          d="M2 9c7-8 12-8 16-1s9 8 14 0 10-7 14 0 9 6 16-1"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          pathLength="100"
        />
      </svg>
      {slow ? (slowWords ?? words) : words}
    </p>
  );
}
