import { type ReactNode, useId } from 'react';
import styles from './radio-row.module.css';

export interface RadioRowProps<Value extends string> {
  /** `joined`: one strip of equal parts; `pills`: apart, wrapping where there is little room. */
  readonly look: 'joined' | 'pills';
  /** Undefined while none is chosen. */
  readonly value: Value | undefined;
  readonly options: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    readonly title?: string;
    readonly lang?: string;
  }[];
  readonly onChange: (value: Value) => void;
  /** What is chosen here; read out, not shown. Else `labelledBy` names what shows it. */
  readonly label?: string;
  readonly labelledBy?: string;
}

/** A few short choices side by side, of which one or none holds: radio buttons in a row. */
export function RadioRow<Value extends string>(props: RadioRowProps<Value>) {
  const { look, value, options, onChange, label, labelledBy } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} aria-labelledby={labelledBy} className={styles[look]}>
      {options.map((option) => (
        <label key={option.value} className={styles.option} title={option.title} lang={option.lang}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.face}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
