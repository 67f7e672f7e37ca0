import styles from './loose-thread.module.css';

/** The end of a thread that has lost its way: stands over pages that could not show what was asked. */
export function LooseThread() {
  return (
    <svg className={styles.thread} viewBox="0 0 220 64" fill="none" aria-hidden="true">
      <path
        d="M-900 40c300-6 620 8 905 0 42-1.2 58-26 78-26 16 0 18 20 5 24-15 4.5-22-12-8-19 19-9.5 34 21 58 22 14 .6 17-9 30-10"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
