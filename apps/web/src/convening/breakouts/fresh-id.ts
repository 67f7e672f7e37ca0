/** An id for something that a person adds: 96 random bits, as letters and digits after its kind. */
export function freshId(kind: 'out' | 'group'): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `${kind}-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
