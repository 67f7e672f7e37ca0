import { GOAL_AREAS, type GoalView } from '@throughline/board';
import { InArea } from '../../locks/in-area.tsx';
import { AnyArea } from './any-area.tsx';
import styles from './goal-sheet.module.css';

/** The statement on one sheet, read from top to bottom: where we are, why, where to, and how. */
export function GoalSheet({ view }: { view: GoalView }) {
  return (
    <div className={styles.table}>
      <div className={styles.sheet}>
        {GOAL_AREAS.map((area) => (
          <InArea key={area} ids={[area]}>
            <AnyArea area={area} view={view} />
          </InArea>
        ))}
      </div>
    </div>
  );
}
