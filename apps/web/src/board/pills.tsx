import { useId } from 'react';
import styles from './pills.module.css';

export interface PillsProps<Value extends string> {
  readonly value: Value | undefined;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly title?: string;
  }[];
  readonly onChange: (value: Value) => void;
  readonly label?: string;
  readonly labelledBy?: string;
}

/** Short choices that wrap where there is little room, of which one or none holds: radio buttons. */
export function Pills<Value extends string>({
  value,
  options,
  onChange,
  label,
  labelledBy,
}: PillsProps<Value>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} aria-labelledby={labelledBy} className={styles.pills}>
      {options.map((option) => (
        <label key={option.value} className={styles.pill} title={option.title}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.dot} aria-hidden="true" />
          {option.label}
        </label>
      ))}
    </div>
  );
}
