import { dayInWords } from '@throughline/board';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../../i18n/start-i18n.ts';
import { useBoardTools } from '../../../board-tools.ts';
import styles from './parts.module.css';

export interface DayFieldProps {
  readonly label: string;
  readonly day: string | undefined;
  readonly onDay: (day: string | undefined) => void;
  /** Where somebody jumps to. */
  readonly id?: string;
  /** `sentence`: in the flow of a sentence, its label read out only. */
  readonly look?: 'box' | 'sentence';
}

/** A day of the calendar, chosen as this device lets one choose days. */
export function DayField({ label, day, onDay, id, look = 'box' }: DayFieldProps) {
  const { t, i18n } = useTranslation('goal');
  const { mayWrite } = useBoardTools();
  const own = useId();
  const [typed, setTyped] = useState<string>();
  const words = dayInWords(day, currentLanguage(i18n));
  if (!mayWrite) {
    return look === 'sentence' ? (
      <span className={styles.dayWords}>{words || '…'}</span>
    ) : (
      <p className={styles.value}>
        <span className={styles.label}>{label}</span> {words || t('days.none')}
      </p>
    );
  }
  const input = (
    <>
      <input
        type="date"
        id={id ?? own}
        className={look === 'sentence' ? styles.dayInSentence : styles.day}
        aria-label={look === 'sentence' ? label : undefined}
        data-empty={day === undefined || undefined}
        value={typed ?? day ?? ''}
        onChange={({ target }) => {
          // A year that is being typed figure by figure is no year yet; it stays in the box.
          setTyped(target.value);
          if (target.value >= '1990') onDay(target.value);
        }}
        onBlur={() => {
          if (typed === '' && day !== undefined) onDay(undefined);
          setTyped(undefined);
        }}
      />
      <span className={styles.printedDay} aria-hidden="true">
        {words || '__________'}
      </span>
    </>
  );
  if (look === 'sentence') return input;
  return (
    <div className={styles.above}>
      <label className={styles.label} htmlFor={id ?? own}>
        {label}
      </label>
      {input}
    </div>
  );
}
