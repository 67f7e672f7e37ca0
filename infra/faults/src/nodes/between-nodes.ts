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

/** Two people, one on each node, who write all the time and look for what the other wrote. */
export class BetweenNodes {
  readonly #pages: readonly SimulatedPage[];
  readonly #random;
  readonly #crossings: Crossing[] = [];
  #written = 0;
  #timers: NodeJS.Timeout[] = [];

  /** @param pages of one board; what one writes the next one has to see */
  constructor(pages: readonly SimulatedPage[], seed: number) {
    this.#pages = pages;
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
    for (const [number, page] of this.#pages.entries()) {
      const reader = this.#pages[(number + 1) % this.#pages.length];
      const token = tokenOf(`c${900 + number}`, ++this.#written);
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
