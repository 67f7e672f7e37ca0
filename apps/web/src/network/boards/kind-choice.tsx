import { type ReactNode, useId } from 'react';
import field from '../../ui/field.module.css';
import styles from './kind-choice.module.css';

export interface DescribedChoice<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** One plain sentence; empty for none. */
  readonly about: string;
  readonly mark?: ReactNode;
}

/** Things of which one is chosen, each with a sentence that says what it is good for. */
export function DescribedChoices<Value extends string>({
  label,
  value,
  choices,
  onValue,
}: {
  label: string;
  value: Value;
  choices: readonly DescribedChoice<Value>[];
  onValue: (value: Value) => void;
}) {
  const id = useId();
  const marked = choices.some(({ mark }) => mark !== undefined);
  return (
    <div className={field.field} role="radiogroup" aria-labelledby={`${id}-label`}>
      <p id={`${id}-label`} className={field.label}>
        {label}
      </p>
      <div className={`${styles.kinds} ${marked ? '' : styles.one}`}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.kind}>
            <input
              type="radio"
              className={styles.radio}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              aria-describedby={choice.about === '' ? undefined : `${id}-${choice.value}`}
              aria-label={choice.name}
              onChange={() => onValue(choice.value)}
            />
            {choice.mark === undefined ? null : <span className={styles.mark}>{choice.mark}</span>}
            <span className={styles.name}>{choice.name}</span>
            {choice.about === '' ? null : (
              <span id={`${id}-${choice.value}`} className={styles.about}>
                {choice.about}
              </span>
            )}
          </label>
        ))}
      </div>
    </div>
  );
}
