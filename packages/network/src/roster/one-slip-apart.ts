/**
 * Whether two texts differ by one letter that was left out, put in, changed, or swapped with its
 * neighbour. Another digit is no slip: `Adams 12` and `Adams 14` are two districts.
 */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || digitsOf(a) !== digitsOf(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return (
    short.slice(start + 1) === long.slice(start + 1) ||
    (swapped && short.slice(start + 2) === long.slice(start + 2))
  );
}

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();
