import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Stage } from './stage.ts';
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

/** How people come in. */
export const Door = z.object({
  open: z.boolean(),
  /** When it closes by itself: server time, milliseconds since 1970; null: only by hand. */
  closesAt: z.nullable(z.number()),
  /** Whether those who come in by the code wait until somebody lets them in. */
  lobby: z.boolean(),
  /** Whether it stays shut to newcomers however open it is; who is in may come back. */
  locked: z.boolean(),
});
export type Door = z.infer<typeof Door>;

/** A convening as it runs, the same for everyone in it. `version` counts the events that made it. */
export const ConveningState = z.object({
  id: Id,
  version: z.number().check(z.int(), z.minimum(0)),
  stage: Stage,
  door: Door,
  /** Whether every member of the network may read every team's board of this convening. */
  galleryOpen: z.boolean(),
  /** Whether nobody may write on the boards of this convening just now. */
  boardsLocked: z.boolean(),
  agenda: z.array(Step),
  /** Index into the agenda, or null before the first step. */
  currentStep: z.nullable(z.number().check(z.int(), z.minimum(0))),
  /** When the current step began: server time, milliseconds since 1970; null before the first step. */
  stepStartedAt: z.nullable(z.number()),
});
export type ConveningState = z.infer<typeof ConveningState>;
