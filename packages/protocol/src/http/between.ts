import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { LATER_LIMITS } from '../later-limits.ts';
import { LocalizedText } from '../vocabulary.ts';
import { ChangeInPlace } from './board-versions.ts';
import { BoardKind } from './boards.ts';
import { typedOrNothing } from './names.ts';
import type { Resource } from './resource.ts';
import { TeamSummary } from './team-summary.ts';
import { TemplateArea } from './templates.ts';

/** What happened to one board since somebody was last there. No word of the board is in it. */
export const ChangedBoard = z.object({
  boardId: Id,
  kind: BoardKind,
  title: z.nullable(z.string()),
  /** When they were last there; null: never. */
  visitedAt: z.nullable(z.number()),
  /** The version nearest to that visit, to compare with now; null where none was kept yet. */
  from: z.nullable(z.number()),
  summary: z.array(ChangeInPlace),
  /** How it stood at that visit is not kept: the summary tells of all that stands on it. */
  whole: z.boolean(),
  /** Comments that were made since. */
  comments: z.number(),
  /** Areas that its template named in words of its own. */
  areas: z.array(TemplateArea),
});
export type ChangedBoard = z.infer<typeof ChangedBoard>;

/** `GET /api/teams/:id/since`: the team's boards on which something changed since whoever asks was last there. */
export const SinceLastHere = z.object({
  /** When they were last at any board of the team; null: this is their first visit. */
  lastAt: z.nullable(z.number()),
  /** What changed longest ago comes last. */
  changed: z.array(ChangedBoard),
  /** How many boards stand as they were left. */
  unchanged: z.number(),
});
export type SinceLastHere = z.infer<typeof SinceLastHere>;

/** Three questions to the people of one team, or of all. */
export const PulseInfo = z.object({
  id: Id,
  networkId: Id,
  /** Null: every team of the network. */
  teamId: z.nullable(Id),
  sentAt: z.number(),
  closesAt: z.number(),
  open: z.boolean(),
});
export type PulseInfo = z.infer<typeof PulseInfo>;

const answerText = typedOrNothing(LATER_LIMITS.pulseAnswer);

/** `PUT /api/pulses/:id/answer`: what one person says; said again, it takes the place of what they said. */
export const PulseAnswerForm = z.object({
  done: answerText,
  isStuck: z.boolean(),
  stuck: answerText,
  need: answerText,
});
export type PulseAnswerForm = z.infer<typeof PulseAnswerForm>;

export const PulseAnswer = z.object({
  done: z.string(),
  isStuck: z.boolean(),
  stuck: z.string(),
  need: z.string(),
  at: z.number(),
});
export type PulseAnswer = z.infer<typeof PulseAnswer>;

/** An answer as the team and those who run the network see it. */
export const NamedAnswer = z.object({ ...PulseAnswer.shape, name: z.string() });
export type NamedAnswer = z.infer<typeof NamedAnswer>;

/** `GET /api/pulses/:id`: the questions, for one whom they were sent to. */
export const PulseToAnswer = z.object({
  pulse: PulseInfo,
  network: LocalizedText,
  team: TeamSummary,
  /** What they said already. */
  mine: z.nullable(PulseAnswer),
});
export type PulseToAnswer = z.infer<typeof PulseToAnswer>;

/** `GET /api/teams/:id/pulse`: the latest that the team was sent, with what its people said. */
export const TeamPulse = z.object({
  pulse: z.nullable(PulseInfo),
  asked: z.number(),
  answers: z.array(NamedAnswer),
});
export type TeamPulse = z.infer<typeof TeamPulse>;

/** `POST /api/networks/:id/pulses`. */
export const NewPulseForm = z.object({
  teamId: z.nullable(Id),
  /** How many days there are to answer. */
  days: z.number().check(z.int(), z.minimum(1), z.maximum(LATER_LIMITS.pulseDays)),
});
export type NewPulseForm = z.infer<typeof NewPulseForm>;

/** `POST /api/pulses/:id/links`. */
export const PulseLinksForm = z.object({
  /** Whose links are to be made; null: of everybody whom it asks. */
  teamId: z.nullable(Id),
});
export type PulseLinksForm = z.infer<typeof PulseLinksForm>;

/** One person's own way to the questions. It is told once; the server keeps a hash. */
export const PulseLink = z.object({
  personId: Id,
  name: z.string(),
  teamId: Id,
  /** Path and fragment. */
  path: z.string(),
});
export type PulseLink = z.infer<typeof PulseLink>;

/** `POST /api/networks/:id/pulses`, and `POST /api/pulses/:id/links`, which voids the links before it. */
export const SentPulse = z.object({ pulse: PulseInfo, links: z.array(PulseLink) });
export type SentPulse = z.infer<typeof SentPulse>;

/** Why a team is on the list of those that need somebody. */
export const STUCK_REASONS = ['said-stuck', 'no-answer', 'no-change'] as const;
export const StuckReason = z.enum(STUCK_REASONS);
export type StuckReason = z.infer<typeof StuckReason>;

/** How one team stands between two convenings. */
export const TeamStanding = z.object({
  team: TeamSummary,
  /** Empty: nothing is the matter that the server knows of. */
  reasons: z.array(StuckReason),
  /** The latest pulse that it was sent; null: none. */
  pulseId: z.nullable(Id),
  asked: z.number(),
  answers: z.array(NamedAnswer),
  /** When something last changed on a board of the team; null where it has none. */
  changedAt: z.nullable(z.number()),
});
export type TeamStanding = z.infer<typeof TeamStanding>;

/** `GET /api/networks/:id/pulses`: for those who run the network. */
export const NetworkPulses = z.object({
  /** The latest first. */
  pulses: z.array(PulseInfo),
  /** Those that need somebody first. */
  teams: z.array(TeamStanding),
  /** After how many days without a change a team is asked after. */
  quietDays: z.number(),
});
export type NetworkPulses = z.infer<typeof NetworkPulses>;

/** What happens between two convenings; a part of RESOURCES. */
export const BETWEEN_RESOURCES = {
  'team.since': { method: 'GET', path: '/teams/:id/since', response: SinceLastHere },
  'team.pulse': { method: 'GET', path: '/teams/:id/pulse', response: TeamPulse },
  'network.calendar': {
    method: 'GET',
    path: '/networks/:id/calendar.ics',
    file: true,
  },
  'pulses.list': { method: 'GET', path: '/networks/:id/pulses', response: NetworkPulses },
  'pulses.send': {
    method: 'POST',
    path: '/networks/:id/pulses',
    request: NewPulseForm,
    response: SentPulse,
    status: 201,
  },
  'pulse.links': {
    method: 'POST',
    path: '/pulses/:id/links',
    request: PulseLinksForm,
    response: SentPulse,
    status: 201,
  },
  'pulse.close': { method: 'POST', path: '/pulses/:id/close' },
  'pulse.see': { method: 'GET', path: '/pulses/:id', response: PulseToAnswer },
  'pulse.answer': { method: 'PUT', path: '/pulses/:id/answer', request: PulseAnswerForm },
} as const satisfies Readonly<Record<string, Resource>>;
