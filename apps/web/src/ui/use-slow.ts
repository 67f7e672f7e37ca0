import { useHeldFor } from './use-held-for.ts';

/** How long something may take before the screen admits that it is slow. */
export const SLOW_AFTER_MS = 4_000;

/** Whether something that is going on has been going on for long. */
export function useSlow(goingOn: boolean): boolean {
  return useHeldFor(goingOn, SLOW_AFTER_MS);
}
