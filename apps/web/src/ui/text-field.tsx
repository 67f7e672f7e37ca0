import { type ComponentPropsWithRef, useId } from 'react';
import styles from './field.module.css';
import { describedBy, FieldHint, FieldProblem } from './field-frame.tsx';

export type TextFieldProps = Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value'> & {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string | undefined;
  problem?: string | undefined;
  /** How many characters are used, in words; shown at the field's end when given. */
  count?: string | undefined;
  /** The count is over the limit. */
  over?: boolean;
};

/** One line of text with its label, hint, problem and count. Nothing typed is ever cut off. */
export function TextField({
  label,
  value,
  onValue,
  hint,
  problem,
  count,
  over = false,
  className,
  ...input
}: TextFieldProps) {
  const id = useId();
  const ids = { hint: `${id}-hint`, problem: `${id}-problem` };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint === undefined ? null : <FieldHint id={ids.hint}>{hint}</FieldHint>}
      <input
        {...input}
        id={id}
        className={[styles.input, className].filter(Boolean).join(' ')}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={describedBy(ids, { hint, problem })}
      />
      <div className={styles.foot}>
        {problem === undefined ? null : <FieldProblem id={ids.problem}>{problem}</FieldProblem>}
        {count === undefined ? null : (
          <p className={[styles.count, over ? styles.over : undefined].filter(Boolean).join(' ')}>
            {count}
          </p>
        )}
      </div>
    </div>
  );
}
