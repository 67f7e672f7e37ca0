import type { PollDefinition } from '@throughline/protocol';
import type { Clock } from '@throughline/rooms';

/** An open vote is told as it goes: several ballots at a time. */
const SOON_MS = 300;
/** A secret one is told of at fixed moments, so that no ballot can be seen to come. */
const TICK_MS = 5_000;

/**
 * When boards are told how their votes stand. Those of secret votes are all told at moments that lie on one grid and
 * follow from no ballot.
 */
export class StandingTicks {
  readonly #clock: Clock;
  readonly #now: () => number;
  readonly #waiting = { open: new Set<string>(), secret: new Set<string>() };
  readonly #timers = new Map<'open' | 'secret', () => void>();
  onTick: (pollId: string) => Promise<void> = async () => {};
  #closed = false;

  /** @param now in milliseconds, by which the grid lies: the same on every server */
  constructor(clock: Clock, now: () => number) {
    this.#clock = clock;
    this.#now = now;
  }

  /** Something of this vote is to be told. */
  changed({ id, secret }: Pick<PollDefinition, 'id' | 'secret'>): void {
    const pace = secret ? 'secret' : 'open';
    this.#waiting[pace].add(id);
    if (this.#timers.has(pace) || this.#closed) return;
    const ms = secret ? TICK_MS - (this.#now() % TICK_MS) : SOON_MS;
    this.#timers.set(
      pace,
      this.#clock.after(ms, () => void this.#tick(pace)),
    );
  }

  /** This vote is told of in another way. */
  forget(id: string): void {
    this.#waiting.open.delete(id);
    this.#waiting.secret.delete(id);
  }

  close(): void {
    this.#closed = true;
    for (const stop of this.#timers.values()) stop();
  }

  async #tick(pace: 'open' | 'secret'): Promise<void> {
    this.#timers.delete(pace);
    const ids = [...this.#waiting[pace]];
    this.#waiting[pace].clear();
    await Promise.all(ids.map((id) => this.onTick(id)));
  }
}
