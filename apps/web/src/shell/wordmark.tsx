import { Link } from '../routing/link.tsx';
import styles from './wordmark.module.css';

/** The product's name on its thread, which comes in from the edge of the page. */
export function Wordmark() {
  return (
    <Link to="/" className={styles.wordmark} translate="no">
      Throughline
      <svg className={styles.thread} viewBox="0 0 160 24" fill="none" aria-hidden="true">
        <path
          d="M-1600 13c300-3 700 3 1190 2 70-1 110 3 200 1s130-3 212 0c46 1.7 84-4 121-2 15 .8 24 5.5 24 1.500s-10-5.5-12-.5c-1.5 4 4 6 9 4.5 4-1.2 7-3 14-3.5"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
    </Link>
  );
}
