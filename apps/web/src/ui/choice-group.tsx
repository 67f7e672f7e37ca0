import { type ReactNode, type Ref, useId } from 'react';
import styles from './choice-group.module.css';
import field from './field.module.css';
import { describedBy, FieldHint, FieldProblem } from './field-frame.tsx';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** A mark before the label; the label says what it means. */
  mark?: ReactNode;
  lang?: string;
}

export interface ChoiceGroupProps<Value extends string> {
  label: string;
  value: Value | undefined;
  choices: readonly Choice<Value>[];
  onValue: (value: Value) => void;
  hint?: string | undefined;
  problem?: string | undefined;
  /** The labels are one short word each: two cards fit beside each other on a phone. */
  short?: boolean;
  /** Where the focus goes when this group has a problem: its chosen card, else its first. */
  firstRef?: Ref<HTMLInputElement>;
}

/** Cards of which one is chosen: radio buttons, so arrows move between them and Tab passes by. */
export function ChoiceGroup<Value extends string>({
  label,
  value,
  choices,
  onValue,
  hint,
  problem,
  short = false,
  firstRef,
}: ChoiceGroupProps<Value>) {
  const id = useId();
  const ids = { hint: `${id}-hint`, problem: `${id}-problem` };
  const entry = choices.find((choice) => choice.value === value) ?? choices[0];
  return (
    <div
      className={field.field}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-invalid={problem === undefined ? undefined : true}
      aria-describedby={describedBy(ids, { hint, problem })}
    >
      <p id={`${id}-label`} className={field.label}>
        {label}
      </p>
      {hint === undefined ? null : <FieldHint id={ids.hint}>{hint}</FieldHint>}
      <div className={`${styles.cards} ${short ? styles.short : ''}`}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.card} lang={choice.lang}>
            <input
              ref={choice === entry ? firstRef : undefined}
              type="radio"
              className={styles.radio}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onValue(choice.value)}
            />
            {choice.mark === undefined ? null : <span className={styles.mark}>{choice.mark}</span>}
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {problem === undefined ? null : <FieldProblem id={ids.problem}>{problem}</FieldProblem>}
    </div>
  );
}
