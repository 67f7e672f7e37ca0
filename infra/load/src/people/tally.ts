import { Latencies } from './latencies.ts';
import type { SeenEdits } from './seen-edits.ts';

/** Who wrote or reads: a number over all rooms, and the room. */
export interface Seat {
  readonly number: number;
  readonly room: number;
}

/** One stretch of time that counts: edits sent within it, whenever they arrive. */
interface Window {
  readonly from: number;
  to: number;
}

/**
 * The book of all edits: when each was sent, how often and how late it arrived. Only edits that were
 * sent while `counting` are in the figures, so that what a server owes at the end of the stretch is
 * counted against it.
 */
export class Tally {
  readonly #sentAt: number[] = [];
  readonly #writers: Seat[] = [];
  readonly #movedAt: number[] = [];
  readonly #movers: Seat[] = [];
  #window: Window = { from: 0, to: 0 };
  #counting = false;
  #due = 0;
  latencies = new Latencies();
  /** Of these, the ones from a writer to a reader who are apart. */
  crossings = new Latencies();
  acks = new Latencies();
  cursors = new Latencies();
  /** Copies of an edit that came to somebody who had it already. */
  repeated = 0;
  /** Edits that came to somebody in another room. */
  astray = 0;

  readonly #areApart: (writer: Seat, reader: Seat) => boolean;

  /** @param areApart whether two people are at different nodes. Default: nobody is */
  constructor(areApart: (writer: Seat, reader: Seat) => boolean = () => false) {
    this.#areApart = areApart;
  }

  /** How many deliveries the edits of the window are worth: one for each other person of the room. */
  get due(): number {
    return this.#due;
  }

  get delivered(): number {
    return this.latencies.count;
  }

  /** How many edits were sent within the window. */
  get edits(): number {
    return this.#window.to - this.#window.from;
  }

  /** Deliveries in percent; never 100 as long as one is missing. */
  get deliveredPercent(): number {
    if (this.#due === 0) return Number.NaN;
    const percent = (100 * this.delivered) / this.#due;
    return this.delivered < this.#due ? Math.min(percent, 99.99) : percent;
  }

  /** From now on edits count; what was counted before is forgotten. */
  start(): void {
    this.latencies = new Latencies();
    this.crossings = new Latencies();
    this.acks = new Latencies();
    this.cursors = new Latencies();
    this.repeated = 0;
    this.#due = 0;
    this.#window = { from: this.#sentAt.length, to: this.#sentAt.length };
    this.#counting = true;
  }

  /** Edits sent from now on do not count; those of the window still may arrive. */
  stop(): void {
    this.#counting = false;
  }

  /** Takes an edit on, before it is sent; gives its number. */
  sent(writer: Seat, readers: number): number {
    const number = this.#sentAt.length;
    this.#sentAt.push(performance.now());
    this.#writers.push(writer);
    if (this.#counting) {
      this.#window.to = number + 1;
      this.#due += readers;
    }
    return number;
  }

  /** An edit came to a reader, now. */
  arrived(editNumber: number, reader: Seat, seen: SeenEdits): void {
    const writer = this.#writers[editNumber];
    if (writer === undefined || writer.number === reader.number) return;
    if (writer.room !== reader.room) {
      this.astray++;
      return;
    }
    const isNew = seen.note(editNumber);
    if (!this.#counts(editNumber)) return;
    if (!isNew) {
      this.repeated++;
      return;
    }
    const age = this.#age(editNumber);
    this.latencies.add(age);
    if (this.#areApart(writer, reader)) this.crossings.add(age);
  }

  /** How much of the window's edits somebody has seen, in percent; they wrote none of them. */
  seenPercent(seen: SeenEdits): number {
    let count = 0;
    for (let edit = this.#window.from; edit < this.#window.to; edit++) if (seen.has(edit)) count++;
    return (100 * count) / this.edits;
  }

  /** The server told a writer, now, that it has this edit. */
  acked(editNumber: number): void {
    if (this.#counts(editNumber)) this.acks.add(this.#age(editNumber));
  }

  /** Somebody moves their cursor; gives the move's number. */
  moved(mover: Seat): number {
    this.#movers.push(mover);
    return this.#movedAt.push(performance.now()) - 1;
  }

  /** A cursor came to a witness, now. Moves may be left out for newer ones: only the age is counted. */
  cursorArrived(moveNumber: number, witness: Seat): void {
    const mover = this.#movers[moveNumber];
    if (!this.#counting || mover === undefined || mover.number === witness.number) return;
    this.cursors.add(performance.now() - (this.#movedAt[moveNumber] ?? 0));
  }

  #counts(editNumber: number): boolean {
    return editNumber >= this.#window.from && editNumber < this.#window.to;
  }

  #age(editNumber: number): number {
    return performance.now() - (this.#sentAt[editNumber] ?? 0);
  }
}
