import type { Id, Step } from '@throughline/protocol';

/** A step as it lies on the screen, from top to bottom of the window. */
export interface StepOnScreen {
  readonly id: Id;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Before which step one that is let go at this height would stand: the first whose middle is below it.
 * @param steps those among which it may be moved
 * @returns null for the end; undefined where it would stay where it is
 */
export function placeAt(
  y: number,
  steps: readonly StepOnScreen[],
  dragged: Id,
): Id | null | undefined {
  const others = steps.filter(({ id }) => id !== dragged);
  const before = others.find(({ top, bottom }) => y < (top + bottom) / 2)?.id ?? null;
  const index = steps.findIndex(({ id }) => id === dragged);
  const stays = before === (steps[index + 1]?.id ?? null);
  return stays ? undefined : before;
}

/** The steps that are still to come, skipped ones too: among them one may be moved. */
export const movableSteps = (
  agenda: readonly Step[],
  currentStep: number | null,
): readonly Step[] => agenda.slice(currentStep === null ? 0 : currentStep + 1);
