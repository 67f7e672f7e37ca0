import type { ReactNode } from 'react';
import styles from './field.module.css';
import { ProblemIcon } from './icons.tsx';

/** The ids that tie a field to the words around it. */
export interface FieldIds {
  hint: string;
  problem: string;
}

/** What `aria-describedby` of a field must name, from what is shown around it. */
export function describedBy(ids: FieldIds, shown: { hint: unknown; problem: unknown }) {
  const parts = [
    shown.hint === undefined ? undefined : ids.hint,
    shown.problem === undefined ? undefined : ids.problem,
  ].filter((id) => id !== undefined);
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** The words before and after a field: a hint, and what is wrong with it. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.hint}>
      {children}
    </p>
  );
}

/** What is wrong with a field, beside it, with the problem's own shape. */
export function FieldProblem({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.problem}>
      <ProblemIcon />
      <span>{children}</span>
    </p>
  );
}
