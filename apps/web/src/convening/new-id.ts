/** An id for something that a person adds: 96 random bits, as letters and digits, after what it is. */
export function newId(what: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `${what}-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
