import type { Area } from '@throughline/board';
import styles from './area-number.module.css';

/** An area's number in its ring, at the head of a line that leads there. */
export function AreaNumber({ area }: { area: Area }) {
  return <span className={styles.number}>{area.number}</span>;
}
