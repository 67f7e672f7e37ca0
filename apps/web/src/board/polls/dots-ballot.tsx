import type { Mark } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './ballot.module.css';

export interface DotsBallotProps {
  readonly options: readonly string[];
  readonly nameOf: (id: string) => string;
  /** How many dots this person has. */
  readonly dots: number;
  /** How many of them may stand on one option. */
  readonly onOne: number;
  readonly marks: readonly Mark[];
  readonly onMarks: (marks: readonly Mark[]) => void;
}

/** Dots are put down and taken up one at a time; how many are left is told all the while. */
export function DotsBallot({ options, nameOf, dots, onOne, marks, onMarks }: DotsBallotProps) {
  const { t } = useTranslation('votes');
  const given = new Map(marks.map(({ option, count }) => [option, count]));
  const left = dots - marks.reduce((sum, { count }) => sum + count, 0);
  const put = (option: string, count: number) => {
    const next = new Map(given).set(option, count);
    onMarks(
      options.flatMap((id) => {
        const now = next.get(id) ?? 0;
        return now === 0 ? [] : [{ option: id, count: now }];
      }),
    );
  };
  return (
    <>
      <p role="status" className={styles.left}>
        {t('dotsLeft', { count: left, dots })}
      </p>
      <ul className={styles.list}>
        {options.map((id) => {
          const count = given.get(id) ?? 0;
          const name = nameOf(id);
          return (
            <li key={id} className={styles.row}>
              <span className={styles.name} dir="auto">
                {name}
              </span>
              <span className={styles.stepper}>
                <Step
                  sign="−"
                  label={t('takeDot', { option: name })}
                  can={count > 0}
                  onPress={() => put(id, count - 1)}
                />
                <output className={styles.count} aria-label={t('dotsOn', { count, option: name })}>
                  {count}
                </output>
                <Step
                  sign="+"
                  label={t('putDot', { option: name })}
                  can={left > 0 && count < onOne}
                  onPress={() => put(id, count + 1)}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface StepProps {
  readonly sign: string;
  readonly label: string;
  readonly can: boolean;
  readonly onPress: () => void;
}

function Step({ sign, label, can, onPress }: StepProps) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      aria-disabled={!can}
      onClick={() => {
        if (can) onPress();
      }}
    >
      {sign}
    </button>
  );
}
