import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Organisation, Setting, TeamSize } from '../network-words.ts';
import { LIMITS, Role } from '../vocabulary.ts';
import { typed } from './names.ts';
import { TeamSummary } from './team-summary.ts';
import { Version } from './versions.ts';

/** A team as those who run the network and the team itself see it. */
export const TeamInfo = z.object({
  ...TeamSummary.shape,
  networkId: Id,
  version: Version,
  organisation: Organisation,
  size: TeamSize,
  setting: Setting,
});
export type TeamInfo = z.infer<typeof TeamInfo>;

/** `GET /api/networks/:id/teams`. */
export const TeamList = z.array(TeamInfo);

const Badge = z
  .string()
  .check(z.trim(), z.toUpperCase(), z.regex(/^[\p{L}\p{N}]+$/u), z.maxLength(LIMITS.teamBadge));

const form = z.object({
  name: typed(LIMITS.teamName),
  organisation: Organisation,
  size: TeamSize,
  setting: Setting,
});

/** `POST /api/networks/:id/teams`. Without a badge, the server makes one of the name. */
export const NewTeamForm = z.object({ ...form.shape, badge: z.optional(Badge) });
export type NewTeamForm = z.infer<typeof NewTeamForm>;

/** `PATCH /api/teams/:id`; what is left out stays. */
export const TeamChange = z.partial(z.object({ ...form.shape, badge: Badge }));
export type TeamChange = z.infer<typeof TeamChange>;

/** Who of the network's composition rule is there and who is missing. It warns, and never blocks. */
export const Composition = z.object({
  members: z.number(),
  /** How many more make the least number; 0 once it is reached. */
  membersMissing: z.number(),
  /** How many there are of each role, those with none left out, in the order of ROLES. */
  present: z.array(z.object({ role: Role, count: z.number() })),
  missingRequired: z.array(Role),
  /** Beyond what is there, and beyond what is required and missing already. */
  missingWished: z.array(z.object({ role: Role, count: z.number() })),
  superintendentMissing: z.boolean(),
  /** Enough members and every required role. */
  whole: z.boolean(),
});
export type Composition = z.infer<typeof Composition>;
