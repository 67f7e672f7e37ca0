const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 16;

/**
 * A new note's id: 96 random bits. It does not use `randomUUID`, which browsers withhold from a page that
 * came over plain HTTP, as it does on a venue's own network.
 */
export function newNoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('');
}
