import { useBoardTools } from '../board-tools.ts';
import { outlineOf } from '../content-now.ts';
import type { BoardStep, StepFill } from '../kinds/kind-screen.ts';
import { fillOfArea } from './step-fill.ts';

/** Gives a function that counts how full a step of this view is. */
export function useFill(view: unknown): (step: BoardStep) => StepFill {
  const tools = useBoardTools();
  return (step) =>
    step.fill?.(view) ?? fillOfArea(outlineOf(tools, view).find(({ id }) => id === step.id));
}
