import type { Bus } from '@throughline/bus';
import type { Clock } from '@throughline/rooms';
import type { Storage } from '@throughline/storage';

/** A check writes and syncs: however often it is asked for, it is made at most this often. */
const CHECK_EVERY_MS = 2_000;
/** Whoever asks is answered, whether or not the database is. */
const ANSWER_WITHIN_MS = 2_000;

interface ReadinessPorts {
  readonly storage: Pick<Storage, 'health'>;
  /** One that is alone is never away. */
  readonly bus: Pick<Bus, 'isAway'>;
  readonly clock: Clock;
}

/** `degraded`: it serves, but the other servers cannot be reached. */
export type ReadyState = 'ready' | 'degraded' | 'not saving' | 'draining';

/** Whether this server should be sent people. */
export class Readiness {
  readonly #ports: ReadinessPorts;
  #draining = false;
  #checkedAtMs = Number.NEGATIVE_INFINITY;
  #checked: Promise<boolean> = Promise.resolve(true);

  constructor(ports: ReadinessPorts) {
    this.#ports = ports;
  }

  /** From now on nobody is to be sent here; those who come are served all the same. */
  drain(): void {
    this.#draining = true;
  }

  get isDraining(): boolean {
    return this.#draining;
  }

  /** Whether what people write can be kept. Answers within two seconds: no answer from the database is a no. */
  saves(): Promise<boolean> {
    const { clock, storage } = this.#ports;
    if (clock.now() - this.#checkedAtMs >= CHECK_EVERY_MS) {
      this.#checkedAtMs = clock.now();
      this.#checked = storage.health().then(
        () => true,
        () => false,
      );
    }
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const callOff = clock.after(ANSWER_WITHIN_MS, () => resolve(false));
    return Promise.race([this.#checked, promise]).finally(callOff);
  }

  async state(): Promise<ReadyState> {
    if (this.#draining) return 'draining';
    if (!(await this.saves())) return 'not saving';
    return this.#ports.bus.isAway ? 'degraded' : 'ready';
  }
}
