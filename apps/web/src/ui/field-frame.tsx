import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { ProblemIcon } from './icons.tsx';

/** What ties a field to the words around it: to be spread on the field itself. */
export interface TiedField {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldFrameProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  /** Stands at the field's end, beside the problem. */
  readonly foot?: ReactNode;
  readonly children: (tied: TiedField) => ReactNode;
}

/** A field with the words before and after it: its label, a hint, and what is wrong with it. */
export function FieldFrame({ label, hint, problem, foot, children }: FieldFrameProps) {
  const id = useId();
  const ids = { hint: `${id}-hint`, problem: `${id}-problem` };
  const tied: TiedField = {
    id,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': describedBy(ids, { hint, problem }),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint === undefined ? null : <FieldHint id={ids.hint}>{hint}</FieldHint>}
      {children(tied)}
      {problem === undefined && foot === undefined ? null : (
        <div className={styles.foot}>
          {problem === undefined ? null : <FieldProblem id={ids.problem}>{problem}</FieldProblem>}
          {foot}
        </div>
      )}
    </div>
  );
}

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

/** Words before a field that help to fill it in. */
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
