import { type ComponentPropsWithRef, useId } from 'react';
import styles from './field.module.css';
import { describedBy, FieldHint, FieldProblem } from './field-frame.tsx';

export type SelectProps = Omit<ComponentPropsWithRef<'select'>, 'onChange' | 'value'> & {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** The first, empty choice. */
  placeholder: string;
  options: readonly { value: string; label: string }[];
  hint?: string | undefined;
  problem?: string | undefined;
};

/** The browser's own list of choices, for when cards would be too many. */
export function Select({
  label,
  value,
  onValue,
  placeholder,
  options,
  hint,
  problem,
  ...select
}: SelectProps) {
  const id = useId();
  const ids = { hint: `${id}-hint`, problem: `${id}-problem` };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint === undefined ? null : <FieldHint id={ids.hint}>{hint}</FieldHint>}
      <select
        {...select}
        id={id}
        className={styles.input}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={describedBy(ids, { hint, problem })}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {problem === undefined ? null : <FieldProblem id={ids.problem}>{problem}</FieldProblem>}
    </div>
  );
}
