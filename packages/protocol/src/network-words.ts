import * as z from 'zod/mini';

// Words of a network that the join page has no use for: it does not load this module.

/** What kind of organisation sends a team. */
export const ORGANISATIONS = ['district', 'charter'] as const;
export const Organisation = z.enum(ORGANISATIONS);
export type Organisation = z.infer<typeof Organisation>;

export const TEAM_SIZES = ['small', 'medium', 'large'] as const;
export const TeamSize = z.enum(TEAM_SIZES);
export type TeamSize = z.infer<typeof TeamSize>;

export const SETTINGS = ['rural', 'town', 'suburban', 'urban'] as const;
export const Setting = z.enum(SETTINGS);
export type Setting = z.infer<typeof Setting>;

/** What kind of stretch a phase of a network's year is. */
export const PHASE_KINDS = ['convening', 'visits', 'webinars', 'showcase', 'other'] as const;
export const PhaseKind = z.enum(PHASE_KINDS);
export type PhaseKind = z.infer<typeof PhaseKind>;

export const FORMATS = ['in-person', 'virtual', 'hybrid'] as const;
export const Format = z.enum(FORMATS);
export type Format = z.infer<typeof Format>;

/** What becomes of a person's text when the person is erased. */
export const ERASURE_POLICIES = ['keep-without-author', 'remove'] as const;
export const ErasurePolicy = z.enum(ERASURE_POLICIES);
export type ErasurePolicy = z.infer<typeof ErasurePolicy>;

const LEAP_DAY = '(?:\\d\\d(?:[2468][048]|[13579][26]|0[48])|(?:[02468][048]|[13579][26])00)-02-29';
const DAY =
  '\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))';

/**
 * A day in the calendar of the place: `2027-03-07`. Written out in place of zod's own, which the join
 * page would have to load, for a bundle has one copy of what any screen uses.
 */
export const Day = z.string().check(z.regex(new RegExp(`^(?:${LEAP_DAY}|${DAY})$`)));
export type Day = z.infer<typeof Day>;
