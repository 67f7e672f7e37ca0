import type { NotesBoardView } from '@throughline/board';
import { InArea } from '../../locks/in-area.tsx';
import { PlainStep } from '../../steps/plain-step.tsx';
import { sectionSteps } from './section-steps.ts';
import styles from './sections-wall.module.css';

/** The sections side by side, each on a sheet of its own, in the order of their numbers. */
export function SectionsWall({ view }: { view: NotesBoardView }) {
  const steps = sectionSteps(view);
  return (
    <div className={styles.table}>
      <div className={styles.wall} data-count={Math.min(steps.length, MOST_COLUMNS)}>
        {steps.map((step) => (
          <div key={step.id} className={styles.sheet}>
            <InArea ids={[step.id]}>
              <PlainStep view={view} step={step} />
            </InArea>
          </div>
        ))}
      </div>
    </div>
  );
}

const MOST_COLUMNS = 4;
