/** A source of repeatable randomness: the same seed gives the same numbers. */
export interface Seeded {
  readonly seed: number;
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  /** One of the items; throws on an empty list. */
  pick<T>(items: readonly T[]): T;
}

/**
 * Mulberry32. Pass no seed to be given a fresh one; print `seed` when a test fails.
 * `SEED` in the environment, where there is one, wins: that is the command that repeats a run. In CI it is always the
 * same one: what is judged there is a change, and not the luck of a run.
 */
export function seeded(seed = Number(process.env.SEED ?? freshSeed())): Seeded {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    seed,
    next,
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('pick: the list is empty');
      return item;
    },
  };
}

const freshSeed = () => (process.env.CI ? 1 : Math.floor(Math.random() * 2 ** 31));
