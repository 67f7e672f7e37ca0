const TICK_MS = 1_000;
/** Shorter pauses are not worth a question: a busy page, or a small step of the clock. */
const SLEPT_MS = 10_000;

/**
 * Hears when this page did nothing for a while, by the clock on the wall: its device slept, or the
 * browser put it aside. Timers and `performance.now()` stand still meanwhile on many devices.
 * @returns the way to stop
 */
export function watchWaking(woke: () => void): () => void {
  let seenAt = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - seenAt > SLEPT_MS) woke();
    seenAt = now;
  }, TICK_MS);
  return () => clearInterval(timer);
}
