import { comeBackWaitMs } from '@throughline/protocol';

const LEAST_MS = 500;
const MOST_MS = 8_000;

/**
 * How long to wait before each next try to connect. Drawn anew each time, so that those whom one fault
 * cut off together do not come back together.
 */
export class ReconnectWaits {
  readonly #mostMs: number;
  readonly #random: () => number;
  #closes = 0;

  constructor(mostMs = MOST_MS, random: () => number = Math.random) {
    this.#mostMs = mostMs;
    this.#random = random;
  }

  /** The line did useful work: the next close is a first one again. */
  worked(): void {
    this.#closes = 0;
  }

  /**
   * The wait after a close.
   * @param said the text of the close frame: what the server asks for there is done, but a line that
   * closes again without having worked is never tried faster than by our own draw
   */
  afterClose(said = ''): number {
    this.#closes += 1;
    const toldMs = comeBackWaitMs(said);
    if (toldMs === undefined) return this.#draw();
    return this.#closes === 1 ? toldMs : Math.max(toldMs, this.#draw());
  }

  /** Evenly from the least wait to a ceiling that doubles with each close. */
  #draw(): number {
    const leastMs = Math.min(LEAST_MS, this.#mostMs);
    const ceilingMs = Math.min(this.#mostMs, LEAST_MS * 2 ** this.#closes);
    return leastMs + this.#random() * (ceilingMs - leastMs);
  }
}
