import { MOST_REHEARSING, REHEARSAL_PACES, type RehearsalPace } from '@throughline/protocol';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioRow } from '../../ui/radio-row.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './rehearsal.module.css';

/** A whole number of people that a rehearsal can have, of what was typed. */
export function peopleIn(typed: string): number | undefined {
  const people = Number(typed);
  const fits = Number.isInteger(people) && people >= 1 && people <= MOST_REHEARSING;
  return fits ? people : undefined;
}

/** How many people are invented, and how fast they write. */
export function RehearsalFields({
  people,
  pace,
  onPeople,
  onPace,
}: {
  /** As it was typed. */
  people: string;
  pace: RehearsalPace;
  onPeople: (people: string) => void;
  onPace: (pace: RehearsalPace) => void;
}) {
  const { t } = useTranslation('rehearsal');
  const paceId = useId();
  return (
    <>
      <TextField
        label={t('people')}
        hint={t('peopleHint', { most: MOST_REHEARSING })}
        problem={
          peopleIn(people) === undefined ? t('badPeople', { most: MOST_REHEARSING }) : undefined
        }
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_REHEARSING}
        value={people}
        onValue={onPeople}
      />
      <div className={styles.field}>
        <p id={paceId}>{t('pace')}</p>
        <RadioRow
          look="joined"
          labelledBy={paceId}
          value={pace}
          onChange={onPace}
          options={REHEARSAL_PACES.map((value) => ({ value, label: t(`paces.${value}`) }))}
        />
      </div>
    </>
  );
}
