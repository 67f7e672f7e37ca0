import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './join-code.module.css';

/** Where a code is broken in two, to be read out in a room; the terminal breaks it there as well. */
const FIRST_HALF = 3;

/** A join code, as large as there is room for; screen readers spell it. */
export function JoinCode({ code }: { code: string }) {
  return (
    <p className={styles.code} translate="no">
      <VisuallyHidden>{[...code].join(' ')}</VisuallyHidden>
      <span aria-hidden="true">{code.slice(0, FIRST_HALF)}</span>
      <span aria-hidden="true">{code.slice(FIRST_HALF)}</span>
    </p>
  );
}
