import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Stage } from './stage.ts';
import { LocalizedText } from './vocabulary.ts';

/** In what company people work. */
export const STEP_MODES = ['solo', 'pair', 'table', 'cross-team', 'plenary'] as const;
export const StepMode = z.enum(STEP_MODES);
export type StepMode = z.infer<typeof StepMode>;

export const StepMinutes = z.number().check(z.int(), z.minimum(1), z.maximum(480));

/** One step of the agenda. */
export const Step = z.object({
  id: Id,
  title: LocalizedText,
  /** What the room is asked to do, in one sentence. */
  prompt: LocalizedText,
  /** Planned length in whole minutes, 1 to 480. */
  minutes: StepMinutes,
  mode: StepMode,
});
export type Step = z.infer<typeof Step>;

/** Where the texts of a step end, in UTF-16 code units. */
export const STEP_LIMITS = { title: 80, prompt: 300 } as const;

/** A step that somebody plans now. Older agendas may hold longer texts, or none. */
export const PlannedStep = z.object({
  ...Step.shape,
  title: z.object({
    en: z.string().check(z.minLength(1), z.maxLength(STEP_LIMITS.title)),
    es: z.string().check(z.minLength(1), z.maxLength(STEP_LIMITS.title)),
  }),
  prompt: z.object({
    en: z.string().check(z.maxLength(STEP_LIMITS.prompt)),
    es: z.string().check(z.maxLength(STEP_LIMITS.prompt)),
  }),
});

/** How much time the present step has left. Times are server time, milliseconds since 1970. */
export const Timer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('running'), endsAt: z.number() }),
  z.object({ is: z.literal('paused'), leftMs: z.number() }),
  z.object({ is: z.literal('up'), since: z.number() }),
]);
export type Timer = z.infer<typeof Timer>;

/** Most steps of an agenda: a day has room for far fewer. */
export const MAX_STEPS = 60;

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
  /** Null before the first step, and once the convening is over. */
  timer: z.nullable(Timer),
  /** By when the day is to end: server time, milliseconds since 1970; null: nobody said. */
  endsBy: z.nullable(z.number()),
  /** Tables that ask for help, the one that waits longest first. */
  help: z.array(z.object({ teamId: Id, at: z.number() })),
  /** Teams that said that they are done with the present step. */
  done: z.array(Id),
  /** Ids of steps that Next passes over. */
  skipped: z.array(Id),
});
export type ConveningState = z.infer<typeof ConveningState>;
