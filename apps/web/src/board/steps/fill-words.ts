import { useTranslation } from 'react-i18next';
import type { BoardStep, StepFill } from '../kinds/kind-screen.ts';

/** Whether a step is counted by what people add to it, or filled in. */
export const isCounted = ({ lists, items = [] }: BoardStep): boolean =>
  lists.length + items.length > 0;

/** Gives a function that says how full a step is: so many notes or entries, or filled in. */
export function useFillWords(): (step: BoardStep, fill: StepFill) => string {
  const { t } = useTranslation('board');
  return (step, { count, whole }) => {
    if (step.lists.length > 0) return t('move.notes', { count });
    if (isCounted(step)) return t('steps.entries', { count });
    return t(whole ? 'steps.whole' : 'steps.notWhole');
  };
}
