import { GOAL_AREAS, type GoalArea } from '@throughline/board';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../../../board-tools.ts';
import areaStyles from '../../../steps/step.module.css';
import { StepHeading, stepHeadingId } from '../../../steps/step-heading.tsx';
import styles from './parts.module.css';

export interface AreaFrameProps {
  readonly area: GoalArea;
  /** Nobody has written here yet: then it says how to begin. */
  readonly empty: boolean;
  readonly children: ReactNode;
}

/** One of the eight parts of the sheet: its name, its question, and what the team has put there. */
export function AreaFrame({ area, empty, children }: AreaFrameProps) {
  const { t } = useTranslation('goal');
  const { mayWrite } = useBoardTools();
  return (
    <section
      className={`${areaStyles.area} ${styles.area}`}
      data-area={area}
      aria-labelledby={stepHeadingId(area)}
    >
      <StepHeading id={area} number={GOAL_AREAS.indexOf(area) + 1} />
      {empty && mayWrite ? <p className={styles.start}>{t(`areas.${area}.start`)}</p> : null}
      {children}
    </section>
  );
}
