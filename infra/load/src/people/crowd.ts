import { roomName } from '../servers/our-convening.ts';
import type { Place } from '../servers/place.ts';
import { clientIdOf } from './client-id.ts';
import { goldenPhase } from './golden-phase.ts';
import { letIn, NotLetIn } from './let-in.ts';
import { Metronome } from './metronome.ts';
import { pause } from './pause.ts';
import { Person } from './person.ts';
import { RoomCopy } from './room-copy.ts';
import { Tally } from './tally.ts';

const JOIN_LIMIT_MS = 60_000;
/** So many connect at the same time while a room fills; a storm is a scenario of its own. */
const JOINING_AT_ONCE = 50;

export interface CrowdOptions {
  readonly editsPerSecond: number;
  readonly movesPerSecond: number;
  /** UTF-16 code units of one edit. Default: a stamp alone, some seven. */
  readonly editLength?: number;
  /** Each edit takes the place of the one before, so that the document does not grow. */
  readonly replaces?: boolean;
}

/** People in the rooms of one server, who type and move their cursors. */
export class Crowd {
  readonly tally: Tally;
  readonly #venue: Place;
  readonly #options: CrowdOptions;
  readonly #people: Person[] = [];
  readonly #rooms = new Map<number, Person[]>();
  readonly #copies = new Map<number, RoomCopy>();
  #metronome: Metronome | undefined;

  /** @param tally in which everything is counted. Default: one of its own */
  constructor(venue: Place, options: CrowdOptions, tally = new Tally()) {
    this.tally = tally;
    this.#venue = venue;
    this.#options = options;
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  get rooms(): readonly number[] {
    return [...this.#rooms.keys()];
  }

  /** Everybody in one room, in the order in which they came. */
  inRoom(room: number): readonly Person[] {
    return this.#rooms.get(room) ?? [];
  }

  /** All that the first person of a room was sent, and wrote. */
  copyOf(room: number): RoomCopy | undefined {
    return this.#copies.get(room);
  }

  /**
   * Brings so many people into each of the rooms.
   * @throws NotLetIn
   */
  async join(rooms: readonly number[], peopleEach: number): Promise<void> {
    const wanted = Array.from({ length: peopleEach }, () => rooms).flat();
    const deadline = performance.now() + JOIN_LIMIT_MS;
    for (let at = 0; at < wanted.length; at += JOINING_AT_ONCE) {
      const group = wanted.slice(at, at + JOINING_AT_ONCE).map((room) => this.#enter(room));
      const isIn = await letIn(group, deadline - performance.now());
      if (isIn.includes(false)) throw new NotLetIn(at + isIn.indexOf(false), wanted.length);
      for (const person of group) person.move();
    }
  }

  /** Has everybody type and move at their pace, until `rest`. */
  act(): void {
    const { editsPerSecond, movesPerSecond } = this.#options;
    const habits = [
      { perSecond: editsPerSecond, act: (person: number) => this.#edit(person) },
      { perSecond: movesPerSecond, act: (person: number) => this.#move(person) },
    ];
    this.#metronome = new Metronome(this.#people.length, habits, goldenPhase);
    this.#metronome.start();
  }

  rest(): void {
    this.#metronome?.stop();
  }

  /** Waits until everything that is due has arrived and is acked, or the time is over. */
  async settle(limitMs: number): Promise<void> {
    const deadline = performance.now() + limitMs;
    while (this.tally.delivered < this.tally.due && performance.now() < deadline) await pause(20);
    // What follows the last delivery: acks, and copies too many.
    await pause(200);
  }

  /** Bytes that came in to all of them together. */
  bytesIn(): number {
    return this.#people.reduce((sum, person) => sum + person.bytesIn, 0);
  }

  /** Cuts every line. */
  leave(): void {
    this.rest();
    for (const person of this.#people) person.line.cut();
  }

  #edit(number: number): void {
    const person = this.#people[number];
    if (!person?.isHere || !person.counts) return;
    const room = this.inRoom(person.seat.room);
    person.edit(room.reduce((sum, one) => sum + (one.counts ? 1 : 0), -1));
  }

  #move(number: number): void {
    const person = this.#people[number];
    if (person?.counts) person.move();
  }

  #enter(room: number): Person {
    const others = this.#rooms.get(room) ?? [];
    const copy = others.length === 0 ? new RoomCopy() : undefined;
    const number = this.#people.length;
    const { editLength, replaces = false } = this.#options;
    const person = new Person({
      seat: { number, room },
      room: roomName(room),
      target: this.#venue.target(room, others.length),
      dialect: this.#venue.contender.dialect,
      tally: this.tally,
      client: clientIdOf(number),
      replaces,
      ...(copy ? { copy } : {}),
      ...(editLength ? { editLength } : {}),
    });
    others.push(person);
    this.#rooms.set(room, others);
    this.#people.push(person);
    if (copy) this.#copies.set(room, copy);
    return person;
  }
}
