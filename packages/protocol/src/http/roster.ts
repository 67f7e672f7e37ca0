import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Language, Role } from '../vocabulary.ts';
import { PersonInfo } from './people.ts';
import { TeamSummary } from './team-summary.ts';

/** How much text a list may have, in UTF-16 code units, and how many people one import takes. */
export const MOST_ROSTER_TEXT = 200_000;
export const MOST_ROSTER_LINES = 1_000;

/** What a column of a list can hold. A name may stand in one column or in two. */
export const ROSTER_FIELDS = [
  'name',
  'given-name',
  'family-name',
  'role',
  'team',
  'email',
  'language',
] as const;
export const RosterField = z.enum(ROSTER_FIELDS);
export type RosterField = z.infer<typeof RosterField>;

/** Which column holds what, counted from 0. */
export const RosterColumns = z.partialRecord(
  RosterField,
  z.number().check(z.int(), z.minimum(0), z.maximum(200)),
);
export type RosterColumns = z.infer<typeof RosterColumns>;

/** `POST /api/networks/:id/roster/preview` and `/roster`: a list as somebody pasted or uploaded it. */
export const RosterText = z.object({
  /** Values parted by commas, semicolons or tabs; with a line of headings in English or Spanish, or none. */
  text: z.string().check(z.minLength(1), z.maxLength(MOST_ROSTER_TEXT)),
  /** Where the guess from the headings is wrong. */
  columns: z.optional(RosterColumns),
  /** Whether teams that the network does not know are made: they are, where nobody says otherwise. */
  makeTeams: z.optional(z.boolean()),
  /** What somebody put right by hand: it stands in place of what the line says. */
  corrections: z.optional(
    z
      .array(
        z.object({
          line: z.number().check(z.int(), z.minimum(1)),
          name: z.optional(z.string().check(z.maxLength(200))),
          role: z.optional(Role),
          team: z.optional(z.string().check(z.maxLength(200))),
          /** The team is a new one, however much its name looks like another's. */
          newTeam: z.optional(z.boolean()),
          email: z.optional(z.string().check(z.maxLength(300))),
        }),
      )
      .check(z.maxLength(MOST_ROSTER_LINES)),
  ),
});
export type RosterText = z.infer<typeof RosterText>;

/** Why a line is not taken as it stands. */
export const RosterProblem = z.enum([
  'no-name',
  'name-too-long',
  'unknown-role',
  /** No such team here, and none is made: it looks like a slip of the pen, or nobody wants new ones. */
  'unknown-team',
  'team-name-too-long',
  /** The network would have more teams than it may have. */
  'too-many-teams',
  'bad-email',
  'twice-in-list',
  'already-on-roster',
  /** More values than there are columns: perhaps a comma within a name. */
  'too-many-columns',
  /** Beyond what one import takes, or what a network holds. */
  'too-many-people',
  /** What stands here is about a student: no student's record may be kept here. */
  'looks-like-student',
  /** Letters were lost before the list came here. */
  'broken-letters',
]);
export type RosterProblem = z.infer<typeof RosterProblem>;

/** One line of the list: what was read of it, and what stands in the way of taking it. */
export const RosterLine = z.object({
  /** Its number in the text, from 1, the headings counted. */
  line: z.number(),
  /** The line as it came, so that nothing is lost. */
  text: z.string(),
  name: z.string(),
  role: z.nullable(Role),
  superintendent: z.boolean(),
  /** The team's name as it stands there, and its id where the network knows it by name or badge. */
  teamName: z.string(),
  teamId: z.nullable(Id),
  /** Of an `unknown-team`: the names that may be meant, here or elsewhere in the list, the likeliest first. */
  nearTeams: z.array(z.string()),
  email: z.nullable(z.string()),
  language: z.nullable(Language),
  problems: z.array(RosterProblem),
});
export type RosterLine = z.infer<typeof RosterLine>;

/** What an import would do; it changes nothing. */
export const RosterPreview = z.object({
  columns: RosterColumns,
  /** The headings, where the list has some. */
  headings: z.nullable(z.array(z.string())),
  /** Every line that holds anything, the headings left out. */
  lines: z.array(RosterLine),
  /** Names of teams that the network does not know yet: the import makes them. */
  newTeams: z.array(z.string()),
  /** Whether letters that had been read in the wrong alphabet (`Ã±` for `ñ`) were put right. */
  lettersMended: z.boolean(),
});
export type RosterPreview = z.infer<typeof RosterPreview>;

/**
 * `POST /api/networks/:id/roster`, asked with the same: takes every line in whose way nothing stands.
 * What it did, and each line that it did not take, as it came.
 */
export const RosterResult = z.object({
  people: z.array(PersonInfo),
  newTeams: z.array(TeamSummary),
  left: z.array(RosterLine),
});
export type RosterResult = z.infer<typeof RosterResult>;
