import type { Clock } from '@throughline/rooms';
import type { Logger } from 'pino';
import type { Server } from 'socket.io';

/** Engine.IO's code for a session that it does not know. */
const UNKNOWN_SESSION = 1;

/** Strays are looked at so long together. */
const STRETCH_MS = 10_000;
/** So many strays in a stretch are noted, and so many such stretches after one another are too many. */
const FEW = 3;
const STRETCHES = 6;
/** So long nothing more is said of it. */
const QUIET_MS = 600_000;

/**
 * Counts polls that ask for a session which this server never had. After another server went there are some, for a
 * moment; where they go on for a minute, whatever stands before the servers does not send a browser to one of them.
 */
export class StrayPolls {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #log: Pick<Logger, 'warn'>;
  #stretch = Number.NEGATIVE_INFINITY;
  #strays = 0;
  #after = 0;
  #quietUntilMs = Number.NEGATIVE_INFINITY;

  /** @param log hears when they have gone on for a minute, at most once in ten */
  constructor(clock: Pick<Clock, 'now'>, log: Pick<Logger, 'warn'>) {
    this.#clock = clock;
    this.#log = log;
  }

  /** One came. */
  add(): void {
    const now = this.#clock.now();
    const stretch = Math.floor(now / STRETCH_MS);
    if (stretch !== this.#stretch) {
      const isNext = stretch === this.#stretch + 1 && this.#strays >= FEW;
      this.#after = isNext ? this.#after + 1 : 0;
      this.#stretch = stretch;
      this.#strays = 0;
    }
    this.#strays++;
    if (this.#after < STRETCHES - 1 || this.#strays < FEW || now < this.#quietUntilMs) return;
    this.#quietUntilMs = now + QUIET_MS;
    this.#log.warn(
      'polls come to the wrong server: what stands before must send each browser to one',
    );
  }
}

/** Calls `stray` for each request of a session that this server never had. */
export function whenPollsStray({ engine }: Pick<Server, 'engine'>, stray: () => void): void {
  engine.on('connection_error', ({ code }: { code: number }) => {
    if (code === UNKNOWN_SESSION) stray();
  });
}
