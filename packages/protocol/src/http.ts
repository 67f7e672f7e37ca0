import * as z from 'zod/mini';
import { ConveningState } from './convening-state.ts';
import { Id } from './ids.ts';
import { Language, Level, LIMITS, LocalizedText, Role } from './vocabulary.ts';

/** A code or a QR token as it came from a person or a link; both open the same door. */
export const DoorKey = z.string().check(z.minLength(1), z.maxLength(64));

export const TeamSummary = z.object({
  id: Id,
  name: z.string(),
  /** Two letters, upper case: the team's badge. */
  badge: z.string(),
});
export type TeamSummary = z.infer<typeof TeamSummary>;

/** `GET /api/doors/:key` while the door is open. */
export const DoorInfo = z.object({
  convening: z.object({ id: Id, name: LocalizedText }),
  teams: z.array(TeamSummary),
});
export type DoorInfo = z.infer<typeof DoorInfo>;

/** `POST /api/join`. */
export const JoinRequest = z.object({
  key: DoorKey,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.personName)),
  teamId: Id,
  role: Role,
  language: Language,
});
export type JoinRequest = z.infer<typeof JoinRequest>;

export const BoardSummary = z.object({
  id: Id,
  kind: z.enum(['empathy-map']),
  team: TeamSummary,
  access: z.enum(['write', 'read']),
});
export type BoardSummary = z.infer<typeof BoardSummary>;

export const Me = z.object({
  key: Id,
  name: z.string(),
  level: Level,
  role: Role,
  language: Language,
  color: z.string(),
  team: z.nullable(TeamSummary),
});
export type Me = z.infer<typeof Me>;

/** `GET /api/me`, `POST /api/join`, `POST /api/steward/sign-in`. */
export const Session = z.object({
  me: Me,
  /** The convening that this person is in; null for a steward. */
  conveningId: z.nullable(Id),
  /** The boards that this person may read, their own team's first. */
  boards: z.array(BoardSummary),
});
export type Session = z.infer<typeof Session>;

/** `GET /api/boards/:id`: what a page needs before it opens the document. */
export const BoardInfo = z.object({
  ...BoardSummary.shape,
  conveningId: Id,
  epoch: z.number(),
  schemaVersion: z.number(),
});
export type BoardInfo = z.infer<typeof BoardInfo>;

/** `PATCH /api/me`. */
export const MeChange = z.object({ language: Language });

/** `POST /api/steward/sign-in`. */
export const StewardSignIn = z.object({
  token: z.string().check(z.minLength(1), z.maxLength(128)),
});

/** One convening for those who run it: `GET /api/convenings`. */
export const ConveningForStaff = z.object({
  state: ConveningState,
  sample: z.boolean(),
  /** The address at which people can reach this server, as far as it knows: `https://host[:port]`. */
  origin: z.string(),
  joinCode: z.string(),
  /** The long token that the QR code holds. */
  joinToken: z.string(),
  teams: z.array(z.object({ ...TeamSummary.shape, people: z.number(), boardId: Id })),
});
export type ConveningForStaff = z.infer<typeof ConveningForStaff>;
export const ConveningList = z.array(ConveningForStaff);

/** What is wrong with one field of a form. */
export const FieldProblem = z.enum(['required', 'too-long', 'unknown', 'invalid']);
export type FieldProblem = z.infer<typeof FieldProblem>;

/** Every refusal over HTTP, as `application/problem+json` (RFC 9457); screens translate `code`. */
export const Problem = z.object({
  status: z.number(),
  title: z.string(),
  code: z.enum([
    'signed-out',
    'not-allowed',
    'not-found',
    'door-not-open',
    'invalid-form',
    'invalid-link',
    'too-many-tries',
    'not-saved',
    'too-large',
    'cross-site',
    'unexpected',
  ]),
  fields: z.optional(z.record(z.string(), FieldProblem)),
});
export type Problem = z.infer<typeof Problem>;
