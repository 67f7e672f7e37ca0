import type { Clock } from './ports.ts';

const FIRST_RETRY_MS = 50;
const LAST_RETRY_MS = 1_000;

/** Lets this much time of a clock pass. */
export function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}

/**
 * Tries again, after 50 ms at first and doubling to 1 s, for as long as `attempt` gives undefined.
 * @param isOver asked before each attempt: there is no point in going on
 * @returns what the attempt gave, or undefined when it was over first
 */
export async function untilItWorks<T>(
  clock: Clock,
  isOver: () => boolean,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (let retryMs = FIRST_RETRY_MS; !isOver(); retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)) {
    const result = await attempt();
    if (result !== undefined) return result;
    if (!isOver()) await pause(clock, retryMs);
  }
  return undefined;
}
