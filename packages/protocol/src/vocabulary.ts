import * as z from 'zod/mini';

/** The role in which a person sits at the table. */
export const ROLES = [
  'district-leader',
  'principal',
  'teacher-leader',
  'parent',
  'board-member',
  'community-representative',
  'other',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** What a person is to the network; `may` in the network package turns it into rights. */
export const LEVELS = ['steward', 'facilitator', 'member', 'partner', 'observer'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/**
 * Where a person stands: named on the roster and not yet come; in the lobby; in; or sent away or
 * gone by their own wish. Only who is `here` may do anything but look after their own data.
 */
export const PERSON_STATES = ['expected', 'waiting', 'here', 'gone'] as const;
export const PersonState = z.enum(PERSON_STATES);
export type PersonState = z.infer<typeof PersonState>;

/** The languages in which every screen and template exists, at parity. */
export const LANGUAGES = ['en', 'es'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** A text that the network wrote in each language. */
export const LocalizedText = z.object({ en: z.string(), es: z.string() });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** How many colours the presence palette has; a person's colour is an index into it. */
export const PRESENCE_COLORS = 12;

/** Where a field's text ends, in UTF-16 code units, as browsers count `maxlength`. */
export const LIMITS = {
  personName: 60,
  noteText: 2_000,
  networkName: 120,
  phaseName: 80,
  conveningName: 120,
  place: 120,
  teamName: 80,
  teamBadge: 3,
  boardTitle: 120,
} as const;
