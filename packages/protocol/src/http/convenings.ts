import * as z from 'zod/mini';
import { ConveningState, MAX_STEPS, PlannedStep } from '../convening-state.ts';
import { Id } from '../ids.ts';
import { Day, Format } from '../network-words.ts';
import { Stage } from '../stage.ts';
import { LIMITS, LocalizedText } from '../vocabulary.ts';
import { localized, typedOrNothing } from './names.ts';
import { RehearsalInfo } from './rehearsals.ts';
import { TeamSummary } from './team-summary.ts';
import { Version } from './versions.ts';

/** A convening as everyone in its network may know it. */
export const ConveningSummary = z.object({
  id: Id,
  networkId: Id,
  phaseId: z.nullable(Id),
  name: LocalizedText,
  /** Null while no day is fixed. */
  date: z.nullable(Day),
  place: z.string(),
  format: Format,
  stage: Stage,
});
export type ConveningSummary = z.infer<typeof ConveningSummary>;

/** `GET /api/networks/:id/convenings`, in the order of their dates, those without one last. */
export const ConveningSummaryList = z.array(ConveningSummary);

/** One convening for those who run it: `GET /api/convenings` and `GET /api/convenings/:id`. */
export const ConveningForStaff = z.object({
  ...ConveningSummary.shape,
  version: Version,
  /** The convening as it runs. */
  state: ConveningState,
  /** Whether the network is the sample. */
  sample: z.boolean(),
  /** The address at which people can reach this server, as far as it knows: `https://host[:port]`. */
  origin: z.string(),
  joinCode: z.string(),
  /** The long token that the QR code holds. */
  joinToken: z.string(),
  /** Every team of the network; `boardId` is its empathy map of this convening. */
  teams: z.array(z.object({ ...TeamSummary.shape, people: z.number(), boardId: z.nullable(Id) })),
  /** How many came to this convening, and how many wait in its lobby. */
  attended: z.number(),
  waiting: z.number(),
  /** Null for a convening that is none. Its people, in all that is counted here, are simulated. */
  rehearsal: z.nullable(RehearsalInfo),
  /** The rehearsal of this convening, where there is one. */
  rehearsalId: z.nullable(Id),
});
export type ConveningForStaff = z.infer<typeof ConveningForStaff>;
export const ConveningList = z.array(ConveningForStaff);

const form = z.object({
  name: localized(LIMITS.conveningName),
  phaseId: z.nullable(Id),
  date: z.nullable(Day),
  place: typedOrNothing(LIMITS.place),
  format: Format,
});

/** `POST /api/networks/:id/convenings`: makes an empathy map for each team of the network. */
export const NewConveningForm = z.object({
  ...z.partial(form).shape,
  name: localized(LIMITS.conveningName),
  agenda: z.optional(z.array(PlannedStep).check(z.maxLength(MAX_STEPS))),
});
export type NewConveningForm = z.infer<typeof NewConveningForm>;

/** `PATCH /api/convenings/:id`; what is left out stays. What changes as it runs is a command. */
export const ConveningChange = z.partial(form);
export type ConveningChange = z.infer<typeof ConveningChange>;

/**
 * `GET /api/convenings/:id/reports`: how many of the three lines of each board's report-out hold words. A board that
 * was not read yet is left out, and told of when it is asked again.
 */
export const ReportsReady = z.array(
  z.object({ boardId: Id, lines: z.number().check(z.int(), z.minimum(0), z.maximum(3)) }),
);
export type ReportsReady = z.infer<typeof ReportsReady>;
