/** JSON in which equal values are equal, byte for byte: names in the order of their code units. */
export const sortedJson = (value: unknown, indent?: number): string =>
  JSON.stringify(sorted(value), null, indent);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}
