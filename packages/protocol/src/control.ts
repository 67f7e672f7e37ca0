import * as z from 'zod/mini';
import { Breakout, GroupFacts, PlannedBreakout } from './breakouts.ts';
import { ConveningState, MAX_STEPS, PlannedStep, Step, StepMinutes } from './convening-state.ts';
import { Id } from './ids.ts';
import { FRONT_LIMITS, Guide, Lock, Spotlight } from './in-front.ts';
import { type BoardVisitors, Pulse } from './pulse.ts';
import { Stage } from './stage.ts';
import { PersonState } from './vocabulary.ts';
import type { Writing, WritingByBoard } from './writing-alone.ts';

/** Where Socket.IO listens. */
export const CONTROL_PATH = '/control';

/** How long a door stays open when nobody says how long. */
export const DOOR_OPEN_MINUTES = 20;

const StepIndex = z.number().check(z.int(), z.minimum(0));

const Seconds = (most: number) => z.number().check(z.int(), z.minimum(0), z.maximum(most));

/** Groups to go out into, and the way out and back. */
const breakoutCommands = [
  /** Makes a breakout, or changes one that nobody is out in; the boards of its groups stay theirs. */
  z.object({ type: z.literal('put-breakout'), breakout: PlannedBreakout }),
  z.object({ type: z.literal('remove-breakout'), breakoutId: Id }),
  z.object({ type: z.literal('set-group'), breakoutId: Id, groupId: Id, facts: GroupFacts }),
  /** Moves people, by author key, from whichever group they are in. */
  z.object({
    type: z.literal('move-people'),
    breakoutId: Id,
    groupId: Id,
    people: z.array(Id).check(z.minLength(1), z.maxLength(100)),
  }),
  /** One's own choice, in a breakout by choice. */
  z.object({ type: z.literal('choose-group'), breakoutId: Id, groupId: Id }),
  z.object({ type: z.literal('send-out'), breakoutId: Id }),
  /** Calls everybody back after so many seconds. */
  z.object({ type: z.literal('recall'), seconds: Seconds(600) }),
  /** Moves each group a station on; `from`: the round that its sender saw, null for none. */
  z.object({ type: z.literal('walk-on'), from: z.nullable(z.number()) }),
  z.object({ type: z.literal('end-walk') }),
  z.object({ type: z.literal('set-together'), breakoutId: z.nullable(Id) }),
] as const;

/** What stands in front of everybody. */
const frontCommands = [
  z.object({
    type: z.literal('broadcast'),
    text: z.string().check(z.minLength(1), z.maxLength(FRONT_LIMITS.broadcast)),
  }),
  z.object({ type: z.literal('set-spotlight'), spotlight: z.nullable(Spotlight) }),
  z.object({
    type: z.literal('guide'),
    to: z.nullable(z.pick(Guide, { boardId: true, noteId: true, follow: true })),
  }),
  z.object({ type: z.literal('set-lock'), lock: Lock, on: z.boolean() }),
  z.object({
    type: z.literal('park'),
    id: Id,
    text: z.string().check(z.minLength(1), z.maxLength(FRONT_LIMITS.parked)),
  }),
  z.object({ type: z.literal('unpark'), id: Id }),
  /** Left out: REPORT_SECONDS. */
  z.object({
    type: z.literal('show-report'),
    boardId: Id,
    seconds: z.optional(Seconds(900)),
  }),
  z.object({ type: z.literal('hide-report') }),
] as const;

/** What a facilitator asks of the convening: one union, imperative. */
export const Command = z.discriminatedUnion('type', [
  ...breakoutCommands,
  ...frontCommands,
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
  z.object({ type: z.literal('set-help'), tableId: Id, on: z.boolean() }),
  /** Somebody who runs the room is on the way to a table that asks: it is told, and asks nobody else meanwhile. */
  z.object({ type: z.literal('come-to-table'), tableId: Id }),
  /** A table is done with the present step, or not yet after all. */
  z.object({ type: z.literal('set-done'), tableId: Id, on: z.boolean() }),
  /** One's own hand; `lower-hand` is for those who run the room. */
  z.object({ type: z.literal('raise-hand'), on: z.boolean() }),
  z.object({ type: z.literal('lower-hand'), key: Id }),
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
  /** Puts what people wrote alone in a step on one board, or on all; what they keep stays theirs. */
  z.object({ type: z.literal('reveal'), stepId: Id, boardId: z.nullable(Id) }),
]);
export type Command = z.infer<typeof Command>;

/** A command on the wire. The id is the sender's; the same id again changes nothing. */
export const CommandEnvelope = z.object({ id: Id, command: Command });
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;

/** Author keys by group: a crowd that comes is told of in as few bytes as can be. */
const Seats = z.record(Id, z.array(Id));
const at = z.number();

const breakoutEvents = [
  z.object({ type: z.literal('breakout-put'), breakout: Breakout, at }),
  z.object({ type: z.literal('breakout-removed'), breakoutId: Id, at }),
  z.object({ type: z.literal('group-set'), breakoutId: Id, groupId: Id, facts: GroupFacts, at }),
  z.object({ type: z.literal('people-placed'), breakoutId: Id, seats: Seats, at }),
  z.object({
    type: z.literal('group-boards-set'),
    breakoutId: Id,
    boards: z.array(z.object({ groupId: Id, boardId: Id })),
    at,
  }),
  z.object({ type: z.literal('sent-out'), breakoutId: Id, at }),
  z.object({ type: z.literal('recalled'), backAt: z.number(), at }),
  z.object({ type: z.literal('came-back'), at }),
  z.object({ type: z.literal('walk-moved'), round: z.nullable(z.number()), at }),
  z.object({ type: z.literal('together-set'), breakoutId: z.nullable(Id), at }),
] as const;

const frontEvents = [
  z.object({ type: z.literal('broadcast-made'), text: z.string(), at }),
  z.object({ type: z.literal('spotlight-set'), spotlight: z.nullable(Spotlight), at }),
  z.object({ type: z.literal('guided'), guide: z.nullable(Guide), at }),
  z.object({ type: z.literal('lock-set'), lock: Lock, on: z.boolean(), at }),
  z.object({ type: z.literal('thought-parked'), id: Id, text: z.string(), at }),
  z.object({ type: z.literal('thought-unparked'), id: Id, at }),
  z.object({ type: z.literal('report-shown'), boardId: Id, endsAt: z.number(), at }),
  z.object({ type: z.literal('report-over'), at }),
] as const;

/** What happened in the convening: one union, past tense. `at` is server time in milliseconds. */
export const ConveningEvent = z.discriminatedUnion('type', [
  ...breakoutEvents,
  ...frontEvents,
  z.object({ type: z.literal('hand-set'), key: Id, on: z.boolean(), at }),
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
  z.object({ type: z.literal('help-set'), tableId: Id, on: z.boolean(), at: z.number() }),
  z.object({ type: z.literal('help-coming'), tableId: Id, at: z.number() }),
  z.object({ type: z.literal('done-set'), tableId: Id, on: z.boolean(), at: z.number() }),
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
  z.object({ type: z.literal('writing-begun'), stepId: Id, at: z.number() }),
  z.object({
    type: z.literal('notes-revealed'),
    stepId: Id,
    boardIds: z.array(Id),
    at: z.number(),
  }),
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
  /** So many commands in so short a time: nobody asks so often by hand. */
  'too-fast',
  /** There is no such breakout, or group, any more. */
  'no-such-group',
  /** People are out in these groups: they can be moved one by one, not made anew. */
  'groups-are-out',
  /** Nobody is out in groups. */
  'nobody-is-out',
  /** There are as many of these as there can be. */
  'too-many',
  /** People have begun to write: what was promised to them stands. */
  'writing-has-begun',
  /** In this step people write together. */
  'not-alone',
  /** There is no such board in this convening. */
  'no-such-board',
  /** Fewer than two people's notes: without names that would name them. */
  'too-few',
  /** The board cannot take as many notes. */
  'board-full',
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
  pulse: Pulse,
  apart: z.boolean(),
};
export interface ServerToClient {
  /**
   * Whether the servers cannot hear each other: what others do shows a few seconds later. At a connect only where it is
   * so, and whenever it changes.
   */
  apart: (isApart: boolean) => void;
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
  /**
   * Only to those who may run the convening: all of it when they come, and then what changed, at most once a second.
   */
  pulse: (pulse: Pulse) => void;
  /** To those for whose board somebody writes alone: every few seconds while it changes. Read with `Writing`. */
  writing: (writing: Writing) => void;
  /** Only to those who may run the convening; as often. Read with `WritingByBoard`. */
  'writing-by-board': (writing: WritingByBoard) => void;
  /** This server stops: come back, to it or to another, after so many milliseconds. The line is closed then. */
  'come-back': (waitMs: number) => void;
}
export interface ClientToServer {
  /** Asks for the server's time, in milliseconds since 1970: a device's own clock may be a day off. */
  time: (reply: (now: number) => void) => void;
  /** Who has a board of this convening open: nobody's business but of those who run it, who else is told nobody. */
  who: (boardId: Id, reply: (people: BoardVisitors) => void) => void;
  command: (envelope: CommandEnvelope, reply: (reply: CommandReply) => void) => void;
}
