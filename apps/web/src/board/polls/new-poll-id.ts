/** The id of a vote that is about to be started: 96 random bits, also on a page that came over plain HTTP. */
export function newPollId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
