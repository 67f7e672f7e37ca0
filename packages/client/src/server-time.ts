/** So many answers are compared; older ones say little about a device that slept since. */
const KEPT = 5;

interface Answer {
  /** Server time minus the time of `steady`, in milliseconds. */
  readonly offsetMs: number;
  readonly roundTripMs: number;
}

/**
 * The server's time on a device whose own clock may be wrong by a day. The answer that was quickest to
 * come counts: it is off by half its round trip at most.
 */
export class ServerTime {
  readonly #steady: () => number;
  #answers: readonly Answer[] = [];

  /** @param steady milliseconds that go on evenly, whatever is done to the device's clock */
  constructor(steady: () => number) {
    this.#steady = steady;
  }

  /**
   * Takes in an answer that comes now.
   * @param serverNow what the server said, milliseconds since 1970
   * @param askedAt when it was asked, by `steady`
   */
  heard(serverNow: number, askedAt: number): void {
    const now = this.#steady();
    const roundTripMs = now - askedAt;
    const answer = { offsetMs: serverNow + roundTripMs / 2 - now, roundTripMs };
    // What cannot be true together with this one was heard before the device slept.
    const agreeing = this.#answers.filter(
      (other) =>
        Math.abs(other.offsetMs - answer.offsetMs) <= (other.roundTripMs + roundTripMs) / 2 + 1,
    );
    this.#answers = [...agreeing, answer].slice(-KEPT);
  }

  /** The server's time now, milliseconds since 1970; undefined before the first answer. */
  now(): number | undefined {
    const [first, ...others] = this.#answers;
    if (first === undefined) return undefined;
    const best = others.reduce((a, b) => (b.roundTripMs < a.roundTripMs ? b : a), first);
    return this.#steady() + best.offsetMs;
  }
}
