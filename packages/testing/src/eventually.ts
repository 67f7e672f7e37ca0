/**
 * Waits until `check` gives something other than false, null or undefined, asking again each few
 * milliseconds: for conditions that no event announces.
 * @param what the condition in words, for the error
 * @throws Error when `withinMs` has passed
 */
export async function eventually<T>(
  what: string,
  check: () => T | Promise<T>,
  withinMs = 10_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const value = await check();
    if (value !== false && value !== null && value !== undefined) return value as NonNullable<T>;
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
