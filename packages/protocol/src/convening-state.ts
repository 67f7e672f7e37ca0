import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { LocalizedText } from './vocabulary.ts';

/** One step of the agenda. */
export const Step = z.object({
  id: Id,
  title: LocalizedText,
  /** What the room is asked to do, in one sentence. */
  prompt: LocalizedText,
  /** Planned length in whole minutes, 1 to 480. */
  minutes: z.number().check(z.int(), z.minimum(1), z.maximum(480)),
  mode: z.enum(['solo', 'pair', 'table', 'cross-team', 'plenary']),
});
export type Step = z.infer<typeof Step>;

/** A convening as everyone in it sees it. `version` counts the events that made it. */
export const ConveningState = z.object({
  id: Id,
  name: LocalizedText,
  version: z.number().check(z.int(), z.minimum(0)),
  door: z.enum(['open', 'closed']),
  agenda: z.array(Step),
  /** Index into the agenda, or null before the first step. */
  currentStep: z.nullable(z.number().check(z.int(), z.minimum(0))),
  /** When the current step began: server time, milliseconds since 1970; null before the first step. */
  stepStartedAt: z.nullable(z.number()),
});
export type ConveningState = z.infer<typeof ConveningState>;
