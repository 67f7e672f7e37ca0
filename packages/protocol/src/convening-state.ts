import * as z from 'zod/mini';
import { Breakout, Out } from './breakouts.ts';
import { BoardKind } from './http/boards.ts';
import { AreaName } from './http/templates.ts';
import { Id } from './ids.ts';
import { Broadcast, Guide, Lock, ParkedThought, ShownReport, Spotlight } from './in-front.ts';
import { Stage } from './stage.ts';
import { LocalizedText } from './vocabulary.ts';

/** In what company people work. */
export const STEP_MODES = ['solo', 'pair', 'table', 'cross-team', 'plenary'] as const;
export const StepMode = z.enum(STEP_MODES);
export type StepMode = z.infer<typeof StepMode>;

/** Whether people write on the board they share, or each alone until it is revealed. */
export const WRITING = ['together', 'alone'] as const;
/** What is promised to those who write: their name, only their role, or nothing for good stands on a note. */
export const NAMES = ['named', 'by-role', 'without-names'] as const;
export type StepNames = (typeof NAMES)[number];
/** What the wall shows while a step goes on. */
export const WALL_VIEWS = ['prompt', 'boards', 'reports', 'then-now'] as const;

/** What a step may say beside its words; what it leaves out stays as it is. */
const stepSettings = {
  /** The board that people work on, and the area of it in focus. */
  board: z.optional(z.object({ kind: BoardKind, area: z.optional(AreaName) })),
  /** Left out: together. */
  writing: z.optional(z.enum(WRITING)),
  /** Left out: named. */
  names: z.optional(z.enum(NAMES)),
  /** The breakout whose groups people are out in; left out: they sit at their tables. */
  groups: z.optional(Id),
  /** Whether the notes of the step before come along to the boards of this one. */
  carry: z.optional(z.boolean()),
  /** Left out: the prompt. */
  wall: z.optional(z.enum(WALL_VIEWS)),
};

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
  ...stepSettings,
  /** What is to be written down by its end. */
  capture: z.optional(LocalizedText),
});
export type Step = z.infer<typeof Step>;

/** Where the texts of a step end, in UTF-16 code units. */
export const STEP_LIMITS = { title: 80, prompt: 300, capture: 200 } as const;

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
  capture: z.optional(
    z.object({
      en: z.string().check(z.maxLength(STEP_LIMITS.capture)),
      es: z.string().check(z.maxLength(STEP_LIMITS.capture)),
    }),
  ),
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
  /** The convening that this is a rehearsal of; absent in one that is none. */
  rehearsalOf: z.optional(Id),
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
  help: z.array(
    z.object({
      tableId: Id,
      at: z.number(),
      /** Somebody is on the way there. */
      coming: z.optional(z.literal(true)),
    }),
  ),
  /** People who raised a hand, by author key, the one who waits longest first. */
  hands: z.array(z.object({ key: Id, at: z.number() })),
  /** Tables that said that they are done with the present step: ids of teams, of groups while out in them. */
  done: z.array(Id),
  /** Ids of steps that Next passes over. */
  skipped: z.array(Id),
  /** Groups made ahead or live, in the order of their making. */
  breakouts: z.array(Breakout),
  /** Null while everybody sits at their tables. */
  out: z.nullable(Out),
  /** The breakout whose boards lie side by side for everybody; null: none. */
  together: z.nullable(Id),
  /** Since when they do; left out, or null: they do not. */
  togetherSince: z.optional(z.nullable(z.number())),
  broadcast: z.nullable(Broadcast),
  spotlight: z.nullable(Spotlight),
  guide: z.nullable(Guide),
  locks: z.array(Lock),
  parked: z.array(ParkedThought),
  report: z.nullable(ShownReport),
  /**
   * Steps in which people have begun to write alone, whose promise stands from then on, and the boards
   * on which their notes were put.
   */
  written: z.array(z.object({ stepId: Id, boardIds: z.array(Id) })),
});
export type ConveningState = z.infer<typeof ConveningState>;
