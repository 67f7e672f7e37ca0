import type { ComponentPropsWithRef } from 'react';
import styles from './field.module.css';
import { FieldFrame } from './field-frame.tsx';

export type TextFieldProps = Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'id'> & {
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
  const foot = count === undefined ? undefined : <Count words={count} over={over} />;
  return (
    <FieldFrame label={label} hint={hint} problem={problem} foot={foot}>
      {(tied) => (
        <input
          {...input}
          {...tied}
          className={[styles.input, className].filter(Boolean).join(' ')}
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

function Count({ words, over }: { words: string; over: boolean }) {
  return (
    <p className={[styles.count, over ? styles.over : undefined].filter(Boolean).join(' ')}>
      {words}
    </p>
  );
}
