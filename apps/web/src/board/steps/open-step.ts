import { flushSync } from 'react-dom';
import type { BoardTools } from '../board-tools.ts';
import { stepsNow } from '../content-now.ts';
import type { BoardStep } from '../kinds/kind-screen.ts';
import { lineId } from '../writing.ts';
import { stepHeadingId } from './step-heading.tsx';

/** Goes to a step: where one is shown at a time it is shown, and everywhere its name gets the keyboard. */
export function openStep({ screen }: Pick<BoardTools, 'screen'>, id: string): void {
  flushSync(() => screen.setState({ openStep: id, overview: false, writing: null, menu: null }));
  // In an outline the area's own line.
  const heading = document.getElementById(stepHeadingId(id)) ?? document.getElementById(lineId(id));
  heading?.focus({ preventScroll: true });
  (heading?.closest('section') ?? heading)?.scrollIntoView({ block: 'start' });
}

/** The step that is shown where one is at a time. */
export function shownStep(
  steps: readonly BoardStep[],
  openStep: string | undefined,
): BoardStep | undefined {
  return steps.find(({ id }) => id === openStep) ?? steps[0];
}

/** Goes to the step with this number, counted from 1, if there is one. */
export function openStepByNumber(tools: BoardTools, number: number): void {
  const step = stepsNow(tools)[number - 1];
  if (step !== undefined) openStep(tools, step.id);
}
