import { useTranslation } from 'react-i18next';
import { Link } from '../routing/link.tsx';
import styles from './trail.module.css';

export interface TrailStep {
  to: string;
  words: string;
}

/** Where the reader is: the places above this one, each a link, and this one. */
export function Trail({ above, here }: { above: readonly TrailStep[]; here: string }) {
  const { t } = useTranslation('network');
  return (
    <nav className={styles.trail} aria-label={t('trail')}>
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
