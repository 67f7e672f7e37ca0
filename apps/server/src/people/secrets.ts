import { createHash, randomBytes, randomInt } from 'node:crypto';
import { JOIN_CODE_ALPHABET, JOIN_CODE_LENGTH } from '@throughline/protocol';

/** An id with 96 bits of randomness: for what must be unique, not for what must be secret. */
export const newId = (): string => randomBytes(12).toString('base64url');

/** A secret with 256 bits of randomness, fit for a URL and a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the store holds in place of a secret: its SHA-256, in hexadecimal. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');

/** A secret for a personal link: 128 bits of randomness, short enough for a QR code on a card. */
export const newLinkSecret = (): string => randomBytes(16).toString('base64url');

/** A token for a QR code: 128 bits of randomness. */
export const newJoinToken = (): string => randomBytes(16).toString('base64url');

/** A join code: drawn evenly from the 28-letter alphabet. */
export const newJoinCode = (): string =>
  Array.from(
    { length: JOIN_CODE_LENGTH },
    () => JOIN_CODE_ALPHABET[randomInt(JOIN_CODE_ALPHABET.length)],
  ).join('');
