import { GOAL_AREAS, type GoalView } from '@throughline/board';
import { AnyArea } from './any-area.tsx';
import styles from './goal-sheet.module.css';

/** The statement on one sheet, read from top to bottom: where we are, why, where to, and how. */
export function GoalSheet({ view }: { view: GoalView }) {
  return (
    <div className={styles.table}>
      <div className={styles.sheet}>
        {GOAL_AREAS.map((area) => (
          <AnyArea key={area} area={area} view={view} />
        ))}
      </div>
    </div>
  );
}
