/** An id for a step that a person adds: 96 random bits, as letters and digits. */
export function newStepId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `step-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
