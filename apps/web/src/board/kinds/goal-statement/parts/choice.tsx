import { useId } from 'react';
import { RadioRow } from '../../../../ui/radio-row.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import styles from './parts.module.css';

export interface ChoiceProps<Word extends string> {
  readonly label: string;
  readonly value: Word | undefined;
  readonly options: readonly { readonly value: Word; readonly label: string }[];
  readonly onChange: (value: Word) => void;
  /** What is shown to who may not choose, where nothing was chosen. */
  readonly none?: string;
}

/** One of a few words that an item has. */
export function Choice<Word extends string>({
  label,
  value,
  options,
  onChange,
  none,
}: ChoiceProps<Word>) {
  const { mayWrite } = useBoardTools();
  const id = useId();
  const chosen = options.find((option) => option.value === value)?.label ?? none ?? '–';
  return (
    <div className={styles.choice}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {mayWrite ? (
        <RadioRow
          look="pills"
          labelledBy={id}
          value={value}
          options={options}
          onChange={onChange}
        />
      ) : null}
      <span
        className={mayWrite ? styles.printedChoice : undefined}
        aria-hidden={mayWrite || undefined}
      >
        {chosen}
      </span>
    </div>
  );
}
