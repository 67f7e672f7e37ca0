import { useId } from 'react';
import styles from './threaded-notes.module.css';

/** How the thread reaches the notes: straight from the left, or from under the words beside them. */
const WAYS_IN = {
  left: 'M-900 168C-600 150-220 190-40 158 0 150 24 132 52 116',
  below: 'M-1400 352C-1000 340-640 372-330 348-150 334-60 300-14 226 8 190 24 132 52 116',
};
const ON_ITS_WAY =
  'c30-17 74-28 104-6 34 25 36 92 92 92 38 0 64-22 84-42 20-20 20-46 0-46-21 0-24 32 2 40 36 11 58-46 74-72 16-25 50-32 72-10 30 30 58 62 150 62 200 0 400-8 1200-4';

/**
 * Three notes in different hands on one thread: what the day is for, as a drawing. The thread runs
 * over the first and the last and behind the one between them.
 */
export function ThreadedNotes({ from }: { from: keyof typeof WAYS_IN }) {
  const id = useId();
  const thread = `${WAYS_IN[from]}${ON_ITS_WAY}`;
  const first = 'M34 58l115-8 7 98-4 4.5-111 7.5z';
  const last = 'M345 24l115-4 3.5 95-4 4-111 3.5z';
  return (
    <svg className={styles.drawing} viewBox="0 0 480 260" fill="none" aria-hidden="true">
      <clipPath id={id}>
        <path d={first} />
        <path d={last} />
      </clipPath>
      <path className={styles.thread} d={thread} />
      <g className={styles.first}>
        <path className={styles.sheet} d={first} />
        <path className={styles.mark} d="M46 82.5l8.6-15.9 9.7 15.2z" />
        <path className={styles.line} d="M76 73l60-4.2M49 98l92-6.4M50 114l84-5.9M51 130l52-3.6" />
      </g>
      <g className={styles.second}>
        <path className={styles.sheet} d="M199 122l124 6.5-5.5 103-4.5 3.8-119.5-6.3z" />
        <circle className={styles.mark} cx="218" cy="140" r="8" />
        <path
          className={styles.line}
          d="M237 142l66 3.5M210 162l98 5.2M209 178l84 4.4M208 194l96 5M207.5 210l40 2.1"
        />
      </g>
      <g className={styles.third}>
        <path className={styles.sheet} d={last} />
        <path className={styles.mark} d="M366 31.5l9.6 9.2-9 9.8-9.8-9.2z" />
        <path
          className={styles.line}
          d="M386 41l58-2M359 63l90-3.2M359.5 79l74-2.6M360 95l88-3.1"
        />
      </g>
      <path className={styles.thread} clipPath={`url(#${id})`} d={thread} />
    </svg>
  );
}
