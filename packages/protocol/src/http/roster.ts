import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Role } from '../vocabulary.ts';
import { PersonInfo } from './people.ts';

/** `POST /api/networks/:id/roster/preview` and `/roster`: a list as somebody pasted or uploaded it. */
export const RosterText = z.object({
  /** CSV with a header line, or the same with tabs, as spreadsheets paste it. */
  text: z.string().check(z.minLength(1), z.maxLength(60_000)),
  /** Which column holds what, where the guess from the header is wrong: field → column, from 0. */
  columns: z.optional(
    z.record(z.enum(['name', 'role', 'team', 'email', 'language']), z.number().check(z.int())),
  ),
});
export type RosterText = z.infer<typeof RosterText>;

export const RosterProblem = z.enum([
  'no-name',
  'name-too-long',
  'unknown-role',
  'unknown-team',
  'bad-email',
  'twice-in-list',
  'already-on-roster',
  'too-many-columns',
  'too-many-teams',
]);
export type RosterProblem = z.infer<typeof RosterProblem>;

/** One line of the list: what was read of it, and what stands in the way of taking it. */
export const RosterLine = z.object({
  /** Its number in the text, from 1, the header counted. */
  line: z.number(),
  /** The line as it came, so that nothing is lost. */
  text: z.string(),
  name: z.string(),
  role: z.nullable(Role),
  /** The team's name as it stands there, and its id where the network knows one of that name. */
  teamName: z.string(),
  teamId: z.nullable(Id),
  email: z.nullable(z.string()),
  problems: z.array(RosterProblem),
});
export type RosterLine = z.infer<typeof RosterLine>;

/** What an import would do; it changes nothing. */
export const RosterPreview = z.object({
  columns: z.record(z.string(), z.number()),
  lines: z.array(RosterLine),
  /** Names of teams that the network does not know yet: the import makes them. */
  newTeams: z.array(z.string()),
});
export type RosterPreview = z.infer<typeof RosterPreview>;

/** `POST /api/networks/:id/roster`: takes these lines, corrected by hand where they had to be. */
export const RosterImport = z.object({
  people: z
    .array(
      z.object({
        line: z.number(),
        name: z.string(),
        role: Role,
        teamName: z.string(),
        email: z.nullable(z.string()),
      }),
    )
    .check(z.maxLength(1_000)),
});
export type RosterImport = z.infer<typeof RosterImport>;

/** What the import did, and each line that it could not take. */
export const RosterResult = z.object({
  people: z.array(PersonInfo),
  left: z.array(RosterLine),
});
export type RosterResult = z.infer<typeof RosterResult>;
