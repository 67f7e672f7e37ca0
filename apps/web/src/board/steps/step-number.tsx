import styles from './step-number.module.css';

/** A step's number in its ring, at the head of a line that leads there. */
export function StepNumber({ number }: { number: number }) {
  return <span className={styles.number}>{number}</span>;
}
