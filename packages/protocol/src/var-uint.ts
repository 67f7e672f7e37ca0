/** What a byte of a variable-length number holds of it; its eighth bit says that more follow. */
const SEVEN_BITS = 0x80;

/** How many bytes lib0 takes for a whole number from 0 to 2^53. */
export function varUintSize(number: number): number {
  let size = 1;
  for (let rest = number; rest >= SEVEN_BITS; rest = Math.floor(rest / SEVEN_BITS)) size++;
  return size;
}

/**
 * Writes a whole number from 0 to 2^53 as lib0 does, into bytes that have room for it.
 * @returns where the next byte goes
 */
export function writeVarUint(bytes: Uint8Array, from: number, number: number): number {
  let at = from;
  let rest = number;
  for (; rest >= SEVEN_BITS; rest = Math.floor(rest / SEVEN_BITS)) {
    bytes[at++] = SEVEN_BITS + (rest % SEVEN_BITS);
  }
  bytes[at++] = rest;
  return at;
}
