import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { LockedLine } from '../locks/locked-line.tsx';
import styles from './step.module.css';

export const stepHeadingId = (id: string): string => `step-${id}`;

/** The number, name and prompt of a step; the name takes the keyboard when someone jumps here. */
export function StepHeading({
  id,
  number,
  centred = false,
}: {
  id: string;
  number: number;
  centred?: boolean;
}) {
  const words = useKindTexts();
  return (
    <header className={styles.heading} data-centred={centred}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <h2 id={stepHeadingId(id)} tabIndex={-1} className={styles.title}>
        <span className={styles.spokenNumber}>{number}. </span>
        {words(`areas.${id}.title`)}
      </h2>
      <p className={styles.prompt}>{words(`areas.${id}.prompt`)}</p>
      <LockedLine id={id} />
    </header>
  );
}
