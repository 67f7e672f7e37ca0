import { Link } from '../routing/link.tsx';
import styles from './trail.module.css';

export interface TrailStep {
  to: string;
  words: string;
}

/** Where the reader is: the places above this one, each a link, and this one. */
export function Trail({
  label,
  above,
  here,
  dense = false,
}: {
  /** What a screen reader calls it. */
  label: string;
  above: readonly TrailStep[];
  here: string;
  /** As a line under a title. */
  dense?: boolean;
}) {
  return (
    <nav className={`${styles.trail} ${dense ? styles.dense : ''}`} aria-label={label}>
      <ol className={styles.steps}>
        {above.map(({ to, words }) => (
          <li key={to} className={styles.step}>
            <Link to={to} className={styles.link} title={words}>
              {words}
            </Link>
          </li>
        ))}
        <li className={styles.step}>
          <span className={styles.here} aria-current="page" title={here}>
            {here}
          </span>
        </li>
      </ol>
    </nav>
  );
}
