import { breakoutNow, groupOf } from '@throughline/convening';
import type { Directory, Person } from '@throughline/network';
import type { ConveningState } from '@throughline/protocol';
import type { Clock } from '@throughline/rooms';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { newId } from '../people/secrets.ts';
import { everybodyIn } from '../roster/everybody-in.ts';
import { groupsWithoutBoard, openGroupBoards } from './group-boards.ts';
import { placesFor } from './late-comers.ts';

/** So many come in one breath, at the beginning of a breakout: each tick seats all of them with one event. */
const SEAT_AFTER_MS = 700;

/**
 * Sees to it that people who are out in groups have a seat and a board: those who come late, those whom nobody
 * seated, and all of them after a restart.
 */
export class GroupKeeper {
  readonly #desk: ConveningDesk;
  readonly #directory: Directory;
  readonly #clock: Pick<Clock, 'after'>;
  readonly #now: () => number;
  readonly #present: (conveningId: string) => readonly Person[];
  readonly #trouble: (error: unknown) => void;
  /** By convening: how to call off the tick that seats those who came. */
  readonly #ticks = new Map<string, () => void>();
  /** The last opening of boards of each convening: no two at once, or a group would get two. */
  readonly #opening = new Map<string, Promise<void>>();
  #closed = false;

  /** @param ports `present`: who is connected to a convening now */
  constructor(ports: {
    desk: ConveningDesk;
    directory: Directory;
    clock: Pick<Clock, 'after'>;
    now: () => number;
    present: (conveningId: string) => readonly Person[];
    trouble: (error: unknown) => void;
  }) {
    this.#desk = ports.desk;
    this.#directory = ports.directory;
    this.#clock = ports.clock;
    this.#now = ports.now;
    this.#present = ports.present;
    this.#trouble = ports.trouble;
    this.#desk.on('happened', (conveningId, events) => {
      if (events.some(({ event }) => event.type === 'sent-out')) this.#look(conveningId);
    });
  }

  /** Takes up where the server last stopped. */
  start(conveningIds: readonly string[]): void {
    for (const conveningId of conveningIds) this.#look(conveningId);
  }

  /** Somebody has connected to a convening. */
  arrived(conveningId: string, person: Pick<Person, 'key' | 'level'>): void {
    const state = this.#desk.known(conveningId);
    const breakout = state && breakoutNow(state);
    if (!breakout || person.level !== 'member' || groupOf(breakout, person.key)) return;
    this.#seatSoon(conveningId);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const callOff of this.#ticks.values()) callOff();
    this.#ticks.clear();
    await Promise.all(this.#opening.values());
  }

  #look(conveningId: string): void {
    const state = this.#desk.known(conveningId);
    if (!state?.out || this.#closed) return;
    this.#openBoards(conveningId);
    this.#seatSoon(conveningId);
  }

  #openBoards(conveningId: string): void {
    const before = this.#opening.get(conveningId) ?? Promise.resolve();
    const opening = before.then(() => this.#openBoardsNow(conveningId)).catch(this.#trouble);
    this.#opening.set(conveningId, opening);
    void opening.then(() => {
      if (this.#opening.get(conveningId) === opening) this.#opening.delete(conveningId);
    });
  }

  async #openBoardsNow(conveningId: string): Promise<void> {
    const state = await this.#desk.state(conveningId);
    const waiting = state && groupsWithoutBoard(state);
    const convening = await this.#directory.convening(conveningId);
    if (!waiting || !convening || this.#closed) return;
    const boards = await openGroupBoards(this.#directory, convening, waiting, this.#now());
    await this.#desk.carryOut(conveningId, newId(), {
      type: 'set-group-boards',
      breakoutId: waiting.breakout.id,
      boards,
    });
  }

  #seatSoon(conveningId: string): void {
    if (this.#closed || this.#ticks.has(conveningId)) return;
    const callOff = this.#clock.after(SEAT_AFTER_MS, () => {
      this.#ticks.delete(conveningId);
      this.#seat(conveningId).catch(this.#trouble);
    });
    this.#ticks.set(conveningId, callOff);
  }

  async #seat(conveningId: string): Promise<void> {
    const convening = await this.#directory.convening(conveningId);
    const everyone = convening ? await everybodyIn(this.#directory, convening.networkId) : [];
    const breakout = breakoutNow(this.#desk.known(conveningId) ?? NOBODY_OUT);
    if (!breakout) return;
    const places = placesFor(breakout, this.#present(conveningId), everyone);
    if (places.length === 0) return;
    const command = { type: 'place-late-comers', breakoutId: breakout.id, places } as const;
    const reply = await this.#desk.carryOut(conveningId, newId(), command);
    if (!reply.ok && reply.refusal === 'not-saved') this.#seatSoon(conveningId);
  }
}

const NOBODY_OUT: Pick<ConveningState, 'breakouts' | 'out'> = { breakouts: [], out: null };
