/** A server whose signs of life do not come back for this long cannot reach the others. */
const AWAY_AFTER_MS = 1_400;
/** After this long its connections are made afresh. */
const DEAD_AFTER_MS = 3_000;
/** It is judged this often. A process that comes to it much later stood still, and knows nothing of that time. */
export const JUDGED_EVERY_MS = 250;

/** Whether a server's own signs of life come back to it over the stream, and how soon. Times in milliseconds. */
export class Pulse {
  readonly #sentAt = new Map<number, number>();
  #number = 0;
  #backAt = 0;
  #judgedAt = 0;
  lagMs: number | undefined;

  /** Counts from here, as with a new connection. */
  begin(now: number): void {
    this.#sentAt.clear();
    this.#backAt = now;
    this.#judgedAt = now;
  }

  /** @returns the number of the sign of life that is sent now */
  send(now: number): number {
    this.#sentAt.set(++this.#number, now);
    return this.#number;
  }

  /** @returns whether it was sent over this connection */
  back(number: number, now: number): boolean {
    const sentAt = this.#sentAt.get(number);
    if (sentAt === undefined) return false;
    this.#sentAt.delete(number);
    this.lagMs = now - sentAt;
    this.#backAt = now;
    return true;
  }

  judge(now: number): 'alive' | 'away' | 'dead' {
    // What came meanwhile is read only after this.
    const lateMs = now - this.#judgedAt - JUDGED_EVERY_MS;
    if (lateMs > JUDGED_EVERY_MS) this.#backAt += lateMs;
    this.#judgedAt = now;
    const silentMs = now - this.#backAt;
    if (silentMs > DEAD_AFTER_MS) return 'dead';
    return silentMs > AWAY_AFTER_MS ? 'away' : 'alive';
  }
}
