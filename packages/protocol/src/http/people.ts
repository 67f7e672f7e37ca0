import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Language, Level, PersonState, Role } from '../vocabulary.ts';
import { Email } from './email.ts';
import { PersonName } from './names.ts';
import { PageQuery, pageOf } from './pages.ts';
import { TeamSummary } from './team-summary.ts';
import { Version } from './versions.ts';

/** A person as those who run the network see them. */
export const PersonInfo = z.object({
  id: Id,
  /** The author key, as it stands on boards. */
  key: Id,
  networkId: z.nullable(Id),
  version: Version,
  name: z.string(),
  role: Role,
  /** The superintendent, among the district leaders. */
  superintendent: z.boolean(),
  level: Level,
  state: PersonState,
  /** Whether this person stood on the roster before they came. */
  announced: z.boolean(),
  team: z.nullable(TeamSummary),
  language: Language,
  email: z.nullable(z.string()),
  createdAt: z.number(),
  lastSeenAt: z.nullable(z.number()),
});
export type PersonInfo = z.infer<typeof PersonInfo>;

/** Which people: `GET /api/networks/:id/people`, in the order of their names. */
export const PeopleQuery = z.object({
  ...PageQuery.shape,
  state: z.optional(PersonState),
  level: z.optional(Level),
  /** A team's id, or `none` for those who sit at none. */
  team: z.optional(Id),
  /** Part of a name, in any case. */
  name: z.optional(z.string().check(z.trim(), z.maxLength(60))),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

/** One page of people. */
export const PeoplePage = pageOf(PersonInfo);
export type PeoplePage = z.infer<typeof PeoplePage>;

/** A person on a team's page, for the others on the team: no level, no e-mail, no id. */
export const Teammate = z.object({
  key: Id,
  name: z.string(),
  role: Role,
  color: z.string(),
  state: PersonState,
});
export type Teammate = z.infer<typeof Teammate>;

const form = z.object({
  name: PersonName,
  role: Role,
  superintendent: z.boolean(),
  teamId: z.nullable(Id),
  level: Level,
  language: Language,
  email: z.nullable(Email),
});

/** `POST /api/networks/:id/people`: puts a person on the roster, expected. */
export const NewPersonForm = z.object({
  ...z.partial(form).shape,
  name: PersonName,
  role: Role,
});
export type NewPersonForm = z.infer<typeof NewPersonForm>;

/** `PATCH /api/people/:id`; what is left out stays. */
export const PersonChange = z.partial(form);
export type PersonChange = z.infer<typeof PersonChange>;

/** `POST /api/people/:id/merge`: takes another entry of the same person into this one. */
export const MergeRequest = z.object({
  /** The entry that goes; its author keys, sessions, links and attendance pass to the one that stays. */
  otherId: Id,
});
export type MergeRequest = z.infer<typeof MergeRequest>;

/** `POST /api/people/:id/match`: this one, who came unannounced, is that entry of the roster. */
export const MatchRequest = z.object({ expectedId: Id });
export type MatchRequest = z.infer<typeof MatchRequest>;

/** `GET /api/convenings/:id/attendance`: who has come to a convening, the earliest first; times in milliseconds since 1970. */
export const AttendanceList = z.array(
  z.object({ personId: Id, firstAt: z.number(), lastAt: z.number() }),
);
export type AttendanceList = z.infer<typeof AttendanceList>;

/** `GET /api/convenings/:id/lobby`: who waits, the longest first. */
export const LobbyList = z.array(z.object({ ...PersonInfo.shape, waitingSince: z.number() }));
export type LobbyList = z.infer<typeof LobbyList>;
