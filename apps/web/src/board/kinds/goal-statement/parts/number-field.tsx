import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../../../board-tools.ts';
import styles from './parts.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
}

/** A number, written with a comma or a point; what is no number stays in the box and is said to be none. */
export function NumberField({ label, value, onValue }: NumberFieldProps) {
  const { t, i18n } = useTranslation('goal');
  const { mayWrite } = useBoardTools();
  const id = useId();
  const shown =
    value === undefined
      ? ''
      : new Intl.NumberFormat(i18n.language, {
          useGrouping: false,
          maximumFractionDigits: 6,
        }).format(value);
  const [draft, setDraft] = useState<string>();
  const typed = draft ?? shown;
  const isBad = readNumber(typed) === null;
  if (!mayWrite) {
    return (
      <p className={styles.value}>
        <span className={styles.label}>{label}</span> {shown || '–'}
      </p>
    );
  }
  return (
    <div className={styles.above}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.number}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        aria-invalid={isBad || undefined}
        aria-describedby={isBad ? `${id}-problem` : undefined}
        onFocus={() => setDraft(shown)}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') currentTarget.blur();
        }}
        onBlur={() => {
          const number = readNumber(typed);
          if (number === null) return;
          setDraft(undefined);
          if (number !== value) onValue(number);
        }}
      />
      {isBad ? (
        <span id={`${id}-problem`} className={styles.problem}>
          {t('measure.notANumber')}
        </span>
      ) : null}
    </div>
  );
}

/** Thousands apart, as in the United States and Mexico: 1,200 or 12,345.5. */
const GROUPED = /^[-−]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** @returns undefined for nothing written, null for what is no number */
export function readNumber(typed: string): number | undefined | null {
  const bare = typed.trim().replace(/%$/, '').trim();
  const text = GROUPED.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.');
  if (text === '') return undefined;
  return /^[-−]?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text.replace('−', '-')) : null;
}
