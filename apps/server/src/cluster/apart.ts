import { EventEmitter } from 'node:events';
import type { Bus } from '@throughline/bus';
import type { Clock } from '@throughline/rooms';

/** A moment without the others is no news to anybody. */
const TOLD_AFTER_MS = 1_500;

/**
 * Whether the other servers cannot be reached, for so long that people are told: what others do shows later then.
 * Emits `changed` at each change.
 */
export class Apart extends EventEmitter<{ changed: [isApart: boolean] }> {
  readonly #bus: Pick<Bus, 'isAway'>;
  readonly #clock: Pick<Clock, 'after'>;
  #isApart = false;
  #callOff: (() => void) | undefined;

  constructor(bus: Pick<Bus, 'isAway' | 'onAway'>, clock: Pick<Clock, 'after'>) {
    super();
    this.#bus = bus;
    this.#clock = clock;
    bus.onAway(() => this.#look());
    this.#look();
  }

  get isApart(): boolean {
    return this.#isApart;
  }

  close(): void {
    this.#callOff?.();
  }

  #look(): void {
    if (!this.#bus.isAway) {
      this.#callOff?.();
      this.#callOff = undefined;
      this.#set(false);
      return;
    }
    this.#callOff ??= this.#clock.after(TOLD_AFTER_MS, () => this.#set(true));
  }

  #set(isApart: boolean): void {
    if (this.#isApart === isApart) return;
    this.#isApart = isApart;
    this.emit('changed', isApart);
  }
}
