import type { Roster } from '@throughline/bus';
import { CommandReply, Id, Language, RehearsalPace } from '@throughline/protocol';
import type { Clock } from '@throughline/rooms';
import * as z from 'zod/mini';
import type { Hint, Hints } from '../cluster/hints.ts';
import { newId } from '../people/secrets.ts';
import type { RehearsalSettings } from './rehearsal.ts';

/** A server that has no answer within this is as good as gone. */
const ANSWER_WITHIN_MS = 5_000;
const placeOf = (conveningId: string) => `rehearsal:${conveningId}`;

/** What a server tells of the simulated people that are with it. */
const Told = z.object({
  people: z.number(),
  pace: RehearsalPace,
  language: Language,
  /** Since when, milliseconds since 1970, and one that nobody else has. */
  since: z.number(),
  mark: Id,
});
type Told = z.infer<typeof Told>;

export type RehearsalAsk = Extract<Hint, { type: 'rehearsal-ask' }>['ask'];
/** `too-many`: that server has as many simulated people as it may. */
export type RehearsalAnswer = Extract<Hint, { type: 'rehearsal-answer' }>['answer'];

interface Ports {
  readonly roster: Roster;
  readonly hints: Pick<Hints, 'tell' | 'on'>;
  readonly clock: Clock;
}

/**
 * The rehearsals whose simulated people are with another server: each is told what the others have, may be asked to
 * do something with it, and answers. What is with a server that went is with none.
 */
export class RehearsalsElsewhere {
  readonly #ports: Ports;
  readonly #own = new Map<string, Told>();
  readonly #waiting = new Map<string, (answer: RehearsalAnswer | undefined) => void>();
  /** What another server asks of a rehearsal; undefined where it is not with this one. */
  answers: (conveningId: string, ask: RehearsalAsk) => Promise<RehearsalAnswer> | undefined = () =>
    undefined;
  /** Another server has the same one, and had it first. */
  giveWay: (conveningId: string) => void = () => {};

  constructor(ports: Ports) {
    this.#ports = ports;
    const { roster, hints } = ports;
    hints.on('rehearsal-ask', ({ askId, conveningId, ask }) => {
      void this.answers(conveningId, ask)?.then(
        (answer) => hints.tell({ type: 'rehearsal-answer', askId, answer }),
        // Whoever asked hears nothing, as of one that went.
        () => {},
      );
    });
    hints.on('rehearsal-answer', ({ askId, answer }) => this.#waiting.get(askId)?.(answer));
    roster.onChange((places) => this.#seeWhoWasFirst(new Set(places)));
  }

  /** How a rehearsal goes on with another server; undefined where it does not. */
  of(conveningId: string): RehearsalSettings | undefined {
    const [first] = this.#told(conveningId);
    return first && { people: first.people, pace: first.pace, language: first.language };
  }

  /** Simulated people are with this server from now on, or differently; undefined: no more. */
  tell(conveningId: string, settings: RehearsalSettings | undefined, since: number): void {
    const before = this.#own.get(conveningId);
    const told = settings && { mark: newId(), ...before, ...settings, since };
    if (told) this.#own.set(conveningId, told);
    else this.#own.delete(conveningId);
    this.#ports.roster.set(placeOf(conveningId), told ? [told] : []);
  }

  /** Asks the server that has it. @returns undefined where no answer comes */
  ask(conveningId: string, ask: RehearsalAsk): Promise<RehearsalAnswer | undefined> {
    const { hints, clock } = this.#ports;
    const askId = newId();
    return new Promise((resolve) => {
      const callOff = clock.after(ANSWER_WITHIN_MS, () => done(undefined));
      const done = (answer: RehearsalAnswer | undefined) => {
        callOff();
        this.#waiting.delete(askId);
        resolve(answer);
      };
      this.#waiting.set(askId, done);
      hints.tell({ type: 'rehearsal-ask', askId, conveningId, ask });
    });
  }

  #told(conveningId: string): Told[] {
    const told = this.#ports.roster.elsewhere(placeOf(conveningId)).flatMap((entry) => {
      const read = Told.safeParse(entry);
      return read.success ? [read.data] : [];
    });
    return told.sort(earlierFirst);
  }

  /** While they could not reach each other two servers may have begun the same one. */
  #seeWhoWasFirst(places: ReadonlySet<string>): void {
    for (const [conveningId, own] of this.#own) {
      if (!places.has(placeOf(conveningId))) continue;
      const [first] = this.#told(conveningId);
      if (first && earlierFirst(first, own) < 0) this.giveWay(conveningId);
    }
  }
}

const earlierFirst = (one: Told, other: Told): number =>
  one.since - other.since || (one.mark < other.mark ? -1 : 1);

/** What an answer comes to for whoever gave a command. */
export function replyOf(answer: RehearsalAnswer | undefined): CommandReply {
  const read = CommandReply.safeParse(answer?.reply);
  return read.success ? read.data : { ok: false, refusal: 'not-saved' };
}
