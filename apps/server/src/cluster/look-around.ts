import type { Bus } from '@throughline/bus';
import type { Clock } from '@throughline/rooms';

/** How long what a lost hint was for stays unknown. */
const EVERY_MS = 15_000;
/** The same while no hint comes at all. */
const EVERY_WHILE_AWAY_MS = 2_000;

type Look = () => Promise<unknown>;

/**
 * Has what this server knows compared with the database now and then, more often while the other servers cannot be
 * reached, and at once when that begins or ends: so whatever a hint would have told is found without it.
 */
export class LookAround {
  readonly #bus: Pick<Bus, 'isAway' | 'onAway'>;
  readonly #clock: Pick<Clock, 'after'>;
  readonly #trouble: (error: unknown) => void;
  readonly #looks: Look[] = [];
  #callOff: (() => void) | undefined;
  #underWay: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(ports: {
    bus: Pick<Bus, 'isAway' | 'onAway'>;
    clock: Pick<Clock, 'after'>;
    /** One look failed; it is done again the next time. */
    trouble: (error: unknown) => void;
  }) {
    this.#bus = ports.bus;
    this.#clock = ports.clock;
    this.#trouble = ports.trouble;
  }

  /** @param look reads from the database and takes in what is new; one that is under way is never begun again */
  add(look: Look): void {
    this.#looks.push(look);
  }

  start(): void {
    this.#bus.onAway(() => void this.now());
    this.#wait();
  }

  /** Looks around at once; resolves when everything was looked at that there was when this was asked. */
  async now(): Promise<void> {
    if (this.#closed) return;
    if (this.#underWay) {
      this.#again = true;
      await this.#underWay;
      return;
    }
    this.#callOff?.();
    this.#underWay = this.#lookUntilDone();
    await this.#underWay;
    this.#underWay = undefined;
    this.#wait();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#callOff?.();
    await this.#underWay;
  }

  async #lookUntilDone(): Promise<void> {
    do {
      this.#again = false;
      await Promise.all(this.#looks.map((look) => this.#take(look)));
    } while (this.#again && !this.#closed);
  }

  async #take(look: Look): Promise<void> {
    try {
      await look();
    } catch (error) {
      this.#trouble(error);
    }
  }

  #wait(): void {
    if (this.#closed) return;
    const ms = this.#bus.isAway ? EVERY_WHILE_AWAY_MS : EVERY_MS;
    this.#callOff = this.#clock.after(ms, () => void this.now());
  }
}
