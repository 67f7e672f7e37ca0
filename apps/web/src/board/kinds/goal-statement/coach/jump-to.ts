import type { CoachPlace, GoalDay } from '@throughline/board';
import type { BoardTools } from '../../../board-tools.ts';
import { goToLine } from '../../../go-to-line.ts';
import { openStep } from '../../../steps/open-step.ts';

export const dayId = (day: GoalDay): string => `goal-day-${day}`;

/** Goes to where the answer to a question of the coach belongs, in whatever view. */
export function jumpTo(tools: BoardTools, place: CoachPlace): void {
  switch (place.kind) {
    case 'field':
      goToLine(tools, place.field);
      return;
    case 'item':
      goToLine(tools, place.id);
      return;
    case 'area':
      openStep(tools, place.area);
      return;
    case 'day': {
      openStep(tools, place.area);
      const field = document.getElementById(dayId(place.day));
      field?.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
    }
  }
}
