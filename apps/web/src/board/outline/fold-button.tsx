import { useBoardTools } from '../board-tools.ts';
import styles from './outline.module.css';
import { setFolded } from './set-folded.ts';

/** Folds and unfolds what stands under a line, for the pointer: the keyboard has its arrows, the reader the row's state. */
export function FoldButton({ id, expanded }: { id: string; expanded: boolean }) {
  const { screen } = useBoardTools();
  return (
    <span
      className={styles.fold}
      data-expanded={expanded}
      aria-hidden="true"
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => setFolded(screen, id, expanded)}
    >
      <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" aria-hidden="true">
        <path d="M6 3.500l4.500 4.500L6 12.500" stroke="currentColor" strokeWidth="2" />
      </svg>
    </span>
  );
}
