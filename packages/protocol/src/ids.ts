import * as z from 'zod/mini';

/** An id made by the server: 4 to 64 letters, digits, `-` or `_`. Nothing a user typed is ever an id. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{4,64}$/));
export type Id = z.infer<typeof Id>;

/** The 28 letters and digits of a join code: no vowels, and nothing that looks like something else. */
export const JOIN_CODE_ALPHABET = '23456789BCDFGHJKLMNPQRSTVWXZ';
/** How many characters a join code has. */
export const JOIN_CODE_LENGTH = 7;

/**
 * What a person typed as a join code, brought to the form in which codes are stored: upper case,
 * without spaces and hyphens.
 */
export function normaliseJoinCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}
