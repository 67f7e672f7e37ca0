const HOUR_MS = 3_600_000;

/**
 * Does each of these once an hour.
 * @param inBackground takes what nobody waits for
 * @returns ends it
 */
export function everyHour(
  inBackground: (work: Promise<unknown>) => void,
  works: readonly (() => Promise<unknown>)[],
): () => void {
  const timer = setInterval(() => {
    for (const work of works) inBackground(work());
  }, HOUR_MS);
  return () => clearInterval(timer);
}
