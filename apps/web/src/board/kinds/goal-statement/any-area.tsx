import type { GoalArea as Area, GoalView } from '@throughline/board';
import { CausesArea } from './areas/causes-area.tsx';
import { DriversArea } from './areas/drivers-area.tsx';
import { GoalArea } from './areas/goal-area.tsx';
import { MeasuresArea } from './areas/measures-area.tsx';
import { NowArea } from './areas/now-area.tsx';
import { RisksArea } from './areas/risks-area.tsx';
import { StepsArea } from './areas/steps-area.tsx';
import { TheoryArea } from './areas/theory-area.tsx';

const AREAS = {
  now: NowArea,
  causes: CausesArea,
  goal: GoalArea,
  theory: TheoryArea,
  drivers: DriversArea,
  measures: MeasuresArea,
  steps: StepsArea,
  risks: RisksArea,
} as const;

/** Any of the eight parts of the sheet. */
export function AnyArea({ area, view }: { area: Area; view: GoalView }) {
  const Part = AREAS[area];
  return <Part view={view} />;
}
