const GOLDEN_RATIO = 0.618_033_988_749_895;

/** A place in [0, 1) for each number, spread as evenly as can be and the same in every run. */
export function goldenPhase(number: number): number {
  return (number * GOLDEN_RATIO) % 1;
}
