import * as z from 'zod/mini';
import { ConveningState, MAX_STEPS, PlannedStep, Step, StepMinutes } from './convening-state.ts';
import { Id } from './ids.ts';
import { Stage } from './stage.ts';
import { PersonState } from './vocabulary.ts';

/** Where Socket.IO listens. */
export const CONTROL_PATH = '/control';

/** How long a door stays open when nobody says how long. */
export const DOOR_OPEN_MINUTES = 20;

const StepIndex = z.number().check(z.int(), z.minimum(0));

/** What a facilitator asks of the convening: one union, imperative. */
export const Command = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open-door'),
    /** Until it closes by itself; null: until someone closes it. Left out: DOOR_OPEN_MINUTES. */
    minutes: z.optional(z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(1_440)))),
  }),
  z.object({ type: z.literal('close-door') }),
  z.object({ type: z.literal('set-lobby'), on: z.boolean() }),
  z.object({ type: z.literal('set-door-lock'), on: z.boolean() }),
  z.object({ type: z.literal('set-gallery'), open: z.boolean() }),
  z.object({ type: z.literal('set-board-lock'), on: z.boolean() }),
  z.object({ type: z.literal('open-convening') }),
  z.object({ type: z.literal('close-convening') }),
  z.object({ type: z.literal('seal-convening') }),
  z.object({ type: z.literal('unseal-convening') }),
  z.object({
    type: z.literal('go-to-step'),
    step: StepIndex,
    /** The step that its sender saw as the present one: two Next at once move the room once. */
    from: z.optional(z.nullable(StepIndex)),
  }),
  /** Gives the present step more time, or less; one whose time was up runs on from now. */
  z.object({
    type: z.literal('add-time'),
    minutes: z.number().check(z.int(), z.minimum(-60), z.maximum(60)),
  }),
  z.object({ type: z.literal('pause-timer') }),
  z.object({ type: z.literal('resume-timer') }),
  /** By when the day is to end, server time in milliseconds; null: nobody says. */
  z.object({ type: z.literal('set-end'), endsBy: z.nullable(z.number()) }),
  /** A table asks for help, or needs it no more. */
  z.object({ type: z.literal('set-help'), teamId: Id, on: z.boolean() }),
  /** A table is done with the present step, or not yet after all. */
  z.object({ type: z.literal('set-done'), teamId: Id, on: z.boolean() }),
  z.object({ type: z.literal('set-skip'), stepId: Id, on: z.boolean() }),
  /** Plans steps longer or shorter: all of them or none. */
  z.object({
    type: z.literal('set-step-minutes'),
    steps: z
      .array(z.object({ stepId: Id, minutes: StepMinutes }))
      .check(z.minLength(1), z.maxLength(MAX_STEPS)),
  }),
  /** Puts a new step, or the changed one of this id, before another; null: at the end. */
  z.object({ type: z.literal('put-step'), step: PlannedStep, before: z.nullable(Id) }),
  z.object({ type: z.literal('remove-step'), stepId: Id }),
  /** Adds the steps of a template, or of another convening, at the end; all of them or none. */
  z.object({
    type: z.literal('add-steps'),
    steps: z.array(PlannedStep).check(z.minLength(1), z.maxLength(MAX_STEPS)),
  }),
]);
export type Command = z.infer<typeof Command>;

/** A command on the wire. The id is the sender's; the same id again changes nothing. */
export const CommandEnvelope = z.object({ id: Id, command: Command });
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;

/** What happened in the convening: one union, past tense. `at` is server time in milliseconds. */
export const ConveningEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('door-opened'), closesAt: z.nullable(z.number()), at: z.number() }),
  z.object({ type: z.literal('door-closed'), at: z.number() }),
  z.object({ type: z.literal('lobby-set'), on: z.boolean(), at: z.number() }),
  z.object({ type: z.literal('door-lock-set'), on: z.boolean(), at: z.number() }),
  z.object({ type: z.literal('gallery-set'), open: z.boolean(), at: z.number() }),
  z.object({ type: z.literal('board-lock-set'), on: z.boolean(), at: z.number() }),
  z.object({ type: z.literal('stage-entered'), stage: Stage, at: z.number() }),
  z.object({ type: z.literal('step-started'), step: z.number(), at: z.number() }),
  z.object({ type: z.literal('time-added'), minutes: z.number(), at: z.number() }),
  z.object({ type: z.literal('timer-paused'), at: z.number() }),
  z.object({ type: z.literal('timer-resumed'), at: z.number() }),
  z.object({ type: z.literal('time-was-up'), at: z.number() }),
  z.object({ type: z.literal('end-set'), endsBy: z.nullable(z.number()), at: z.number() }),
  z.object({ type: z.literal('help-set'), teamId: Id, on: z.boolean(), at: z.number() }),
  z.object({ type: z.literal('done-set'), teamId: Id, on: z.boolean(), at: z.number() }),
  z.object({ type: z.literal('skip-set'), stepId: Id, on: z.boolean(), at: z.number() }),
  z.object({
    type: z.literal('step-minutes-set'),
    stepId: Id,
    minutes: z.number(),
    at: z.number(),
  }),
  z.object({ type: z.literal('step-put'), step: Step, before: z.nullable(Id), at: z.number() }),
  z.object({ type: z.literal('step-removed'), stepId: Id, at: z.number() }),
  z.object({ type: z.literal('steps-added'), steps: z.array(Step), at: z.number() }),
]);
export type ConveningEvent = z.infer<typeof ConveningEvent>;

/** An event with the version that the state has after it. */
export const NumberedEvent = z.object({ version: z.number(), event: ConveningEvent });
export type NumberedEvent = z.infer<typeof NumberedEvent>;

/** Why a command changed nothing. */
export const Refusal = z.enum([
  'malformed',
  'not-allowed',
  'no-such-step',
  /** Somebody else moved the room a moment before. */
  'stale',
  /** The present step, and those that are over, stay on the agenda. */
  'step-has-begun',
  /** The agenda has as many steps as it can. */
  'agenda-full',
  /** There is no time to pause, or to go on with. */
  'no-timer',
  /** Not while the convening is at this stage. */
  'wrong-stage',
  'unknown-convening',
  'not-saved',
]);
export type Refusal = z.infer<typeof Refusal>;

/** The answer to a command: the version that the state has now, or the refusal. */
export const CommandReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), version: z.number() }),
  z.object({ ok: z.literal(false), refusal: Refusal }),
]);
export type CommandReply = z.infer<typeof CommandReply>;

/** How many people of each team have a board open now, by team id. */
export const TeamPresence = z.record(Id, z.number());
export type TeamPresence = z.infer<typeof TeamPresence>;

/** What has become of the person who listens: in the lobby, this and nothing else is told. */
export const You = z.object({ state: PersonState });
export type You = z.infer<typeof You>;

/** How many wait in the lobby. */
export const Lobby = z.object({ waiting: z.number() });
export type Lobby = z.infer<typeof Lobby>;

/** What the server sends over the control connection, by Socket.IO event name. */
export const ServerMessages = {
  state: ConveningState,
  event: NumberedEvent,
  presence: TeamPresence,
  you: You,
  lobby: Lobby,
};
export interface ServerToClient {
  /** The whole state; sent at each connect, so nothing depends on what was missed. */
  state: (state: ConveningState) => void;
  event: (event: NumberedEvent) => void;
  /** Only to those who may run the convening. */
  presence: (presence: TeamPresence) => void;
  /**
   * To one who waits, at each connect and when they are let in or refused; the line is closed then,
   * and the next connect is as the one who they are by now.
   */
  you: (you: You) => void;
  /** Only to those who may run the convening: at each connect and whenever it changes. */
  lobby: (lobby: Lobby) => void;
}
export interface ClientToServer {
  /** Asks for the server's time, in milliseconds since 1970: a device's own clock may be a day off. */
  time: (reply: (now: number) => void) => void;
  command: (envelope: CommandEnvelope, reply: (reply: CommandReply) => void) => void;
}
