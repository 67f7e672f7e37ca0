import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Longer keys than this are written anew, with the whole list. */
const MAX_KEY_LENGTH = 64;

/** Whether a value can be worked with as an order key. */
export function isOrderKey(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > MAX_KEY_LENGTH) return false;
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    return false;
  }
}

/** Something with a place in a list. `order` is undefined where the document holds no usable key. */
export interface Placed {
  readonly id: string;
  readonly order: string | undefined;
}

/** The order of a list: by key, keyless ones last, the same key by id. */
export function comparePlaces(a: Placed, b: Placed): number {
  if (a.order !== b.order) {
    if (a.order === undefined) return 1;
    if (b.order === undefined) return -1;
    return a.order < b.order ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A key for something new, and the new keys that its neighbours need for that to have a place. */
export interface Room {
  readonly key: string;
  readonly rekeyed: ReadonlyMap<string, string>;
}

/**
 * Finds room at `index` of a sorted list. Never throws: where neighbours hold the same key or none, they
 * are given new ones that keep their order; where even that has no room, the whole list is.
 */
export function makeRoom(sorted: readonly Placed[], index: number): Room {
  let from = index;
  while (from > 0 && sorted[from - 1]?.order === undefined) from--;
  const lower = sorted[from - 1]?.order ?? null;
  let to = index;
  while (lower !== null && isAtMost(sorted[to]?.order, lower)) to++;
  const upper = sorted[to]?.order ?? null;
  return (
    keysBetween(sorted, index, { from, to, lower, upper }) ??
    keysBetween(sorted, index, { from: 0, to: sorted.length, lower: null, upper: null }) ??
    unreachable()
  );
}

function isAtMost(order: string | undefined, lower: string): boolean {
  return order !== undefined && order <= lower;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly lower: string | null;
  readonly upper: string | null;
}

function keysBetween(
  sorted: readonly Placed[],
  index: number,
  { from, to, lower, upper }: Stretch,
): Room | undefined {
  try {
    const keys = generateNKeysBetween(lower, upper, to - from + 1);
    if (!keys.every(isOrderKey)) return undefined;
    const [key] = keys.splice(index - from, 1);
    if (key === undefined) return undefined;
    const stretch = sorted.slice(from, to);
    return { key, rekeyed: new Map(stretch.map((placed, i) => [placed.id, keys[i] ?? key])) };
  } catch {
    return undefined;
  }
}

function unreachable(): never {
  throw new Error('a list too long for order keys');
}
