import { seeded } from '@throughline/testing';
import { tokenOf } from '../histories.ts';
import type { SimulatedPage } from '../simulated-page.ts';

const WRITE_EVERY_MS = 250;
const LOOK_EVERY_MS = 25;

/** Something that was written on one node, and when it was seen on the other. */
interface Crossing {
  readonly token: string;
  readonly noteId: string;
  readonly reader: SimulatedPage;
  readonly writtenAtMs: number;
  seenAtMs: number | undefined;
}

interface BetweenNodesOptions {
  readonly pages: readonly SimulatedPage[];
  /** How many of them write; what one writes the next one has to see. */
  readonly writers: number;
  /** Of the first one; in tokens it stands for who wrote. */
  readonly number: number;
  readonly seed: number;
}

/** The name of the person who has this number. */
export const crosserName = (number: number): string => `c${900 + number}`;

/** People of one board, one on each node, who write all the time and look for what the other wrote. */
export class BetweenNodes {
  readonly #pages: readonly SimulatedPage[];
  readonly #writers: number;
  readonly #number: number;
  readonly #random;
  readonly #crossings: Crossing[] = [];
  #written = 0;
  #timers: NodeJS.Timeout[] = [];

  constructor({ pages, writers, number, seed }: BetweenNodesOptions) {
    this.#pages = pages;
    this.#writers = writers;
    this.#number = number;
    this.#random = seeded(seed);
  }

  start(): void {
    this.#timers = [
      setInterval(() => this.#write(), WRITE_EVERY_MS),
      setInterval(() => this.#look(), LOOK_EVERY_MS),
    ];
  }

  /** Writes nothing more, and goes on looking. */
  rest(): void {
    clearInterval(this.#timers[0]);
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  /** Whether all that was written before this moment was seen on the other node. */
  haveCrossed(beforeMs: number): boolean {
    return this.#crossings.every(
      ({ writtenAtMs, seenAtMs }) => writtenAtMs >= beforeMs || seenAtMs !== undefined,
    );
  }

  /** How long after both were possible the last of what was written in a stretch of time was seen: Infinity for never. */
  latestMs(fromMs: number, toMs: number, possibleFromMs: number): number {
    const lates = this.#crossings
      .filter(({ writtenAtMs }) => writtenAtMs >= fromMs && writtenAtMs < toMs)
      .map(({ writtenAtMs, seenAtMs = Number.POSITIVE_INFINITY }) =>
        Math.max(0, seenAtMs - Math.max(writtenAtMs, possibleFromMs)),
      );
    return Math.max(0, ...lates);
  }

  /** How long what was written in a stretch of time was on its way, in order of length. */
  delaysMs(fromMs = 0, toMs = Number.POSITIVE_INFINITY): readonly number[] {
    return this.#crossings
      .filter(({ writtenAtMs }) => writtenAtMs >= fromMs && writtenAtMs < toMs)
      .map(({ writtenAtMs, seenAtMs = Number.POSITIVE_INFINITY }) => seenAtMs - writtenAtMs)
      .toSorted((a, b) => a - b);
  }

  #write(): void {
    for (const [number, page] of this.#pages.slice(0, this.#writers).entries()) {
      const reader = this.#pages[(number + 1) % this.#pages.length];
      const token = tokenOf(crosserName(this.#number + number), ++this.#written);
      if (!reader || !page.write(token, this.#random)) continue;
      const noteId = page.noteOf(token) ?? '';
      const writtenAtMs = performance.now();
      this.#crossings.push({ token, noteId, reader, writtenAtMs, seenAtMs: undefined });
    }
  }

  #look(): void {
    for (const crossing of this.#crossings) {
      if (crossing.seenAtMs !== undefined) continue;
      const { reader, token, noteId } = crossing;
      if (reader.shows(token, noteId)) crossing.seenAtMs = performance.now();
    }
  }
}
