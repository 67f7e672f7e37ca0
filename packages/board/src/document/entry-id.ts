const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 16;

/**
 * The id of a new note or item: 96 random bits. It does not use `randomUUID`, which browsers withhold from a
 * page that came over plain HTTP, as it does on a venue's own network.
 */
export function newEntryId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => ALPHABET[byte & 63]).join('');
}
