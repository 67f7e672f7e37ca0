const IDLE_MS = 2;
const LOADED_MS = 20;
/** A group of this many units or more means a full window. */
const UNITS_AT_FULL_WINDOW = 20;

/**
 * How long a unit waits for company before its group is committed. 2 ms for someone who types
 * alone; up to 20 ms when groups are large or the disk is slow, so that one fsync serves more.
 * @param restedMs since the last group was stored: after a whole window in which nothing came, units come
 * together or alone, and nothing is won by waiting
 */
export function groupWindowMs(last: { units: number; commitMs: number }, restedMs: number): number {
  if (restedMs >= LOADED_MS) return IDLE_MS;
  const forCrowd = (last.units / UNITS_AT_FULL_WINDOW) * LOADED_MS;
  return Math.min(LOADED_MS, Math.max(IDLE_MS, forCrowd, last.commitMs));
}

const FIRST_REST_MS = 50;
const LONGEST_REST_MS = 1_000;

/** How long the committer rests after so many failures in a row (1 or more). */
export function restMs(failures: number): number {
  return Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (failures - 1));
}
