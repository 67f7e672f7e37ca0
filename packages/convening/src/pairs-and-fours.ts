import type { Id } from '@throughline/protocol';
import { divide, type SeatedPerson } from './divide.ts';

/** Pairs, and the fours that they make: each pair sits whole in one four. */
export interface PairsAndFours {
  readonly pairs: readonly (readonly Id[])[];
  readonly fours: readonly (readonly Id[])[];
}

/**
 * Divides people into pairs, roles and teams mixed as far as it goes, and puts each two pairs together. One
 * person too many makes a three of a pair, and a pair too many goes with the last four: nobody is left alone.
 * @param random gives numbers of 0 to below 1
 */
export function pairsAndFours(
  people: readonly SeatedPerson[],
  random: () => number,
): PairsAndFours {
  if (people.length === 0) return { pairs: [], fours: [] };
  const groups = Math.max(1, Math.floor(people.length / 2));
  const pairs = divide(people, { by: 'mix', groups }, random);
  const count = Math.max(1, Math.floor(pairs.length / 2));
  const fours = Array.from({ length: count }, (_, index) =>
    pairs.slice(2 * index, index === count - 1 ? undefined : 2 * index + 2).flat(),
  );
  return { pairs, fours };
}

/**
 * In which group of another breakout those of a group go on: the one in which most of them sit, the first of
 * equals. Undefined where none of them sits in any.
 */
export function groupGoesOnIn(
  group: { readonly people: readonly Id[] },
  next: { readonly groups: readonly { readonly id: Id; readonly people: readonly Id[] }[] },
): Id | undefined {
  let best: { id: Id; shared: number } | undefined;
  for (const { id, people } of next.groups) {
    const shared = people.filter((key) => group.people.includes(key)).length;
    if (shared > (best?.shared ?? 0)) best = { id, shared };
  }
  return best?.id;
}
