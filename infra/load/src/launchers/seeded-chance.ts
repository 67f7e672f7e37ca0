/** True with this probability, in an order that is the same in every run. */
export function seededChance(probability: number): () => boolean {
  let state = 1;
  return () => {
    if (probability <= 0) return false;
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 < probability;
  };
}
