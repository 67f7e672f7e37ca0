import type { ComponentPropsWithRef } from 'react';
import styles from './field.module.css';
import { FieldFrame } from './field-frame.tsx';

export type SelectProps = Omit<ComponentPropsWithRef<'select'>, 'onChange' | 'value' | 'id'> & {
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
  return (
    <FieldFrame label={label} hint={hint} problem={problem}>
      {(tied) => (
        <select
          {...select}
          {...tied}
          className={styles.input}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        >
          <option value="">{placeholder}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
