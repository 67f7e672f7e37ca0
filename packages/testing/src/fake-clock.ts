/** A clock that moves only when it is told to, for rooms and limits under test. */
export class FakeClock {
  #now = 0;
  #nextId = 0;
  readonly #timers = new Map<number, { at: number; run: () => void }>();

  now(): number {
    return this.#now;
  }

  /** Runs `run` once `ms` milliseconds have been advanced; returns what cancels it. */
  after(ms: number, run: () => void): () => void {
    const id = this.#nextId++;
    this.#timers.set(id, { at: this.#now + ms, run });
    return () => this.#timers.delete(id);
  }

  /** Moves time on, running what falls due in order of its time. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers]
        .filter(([, t]) => t.at <= end)
        .sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      this.#timers.delete(due[0]);
      this.#now = due[1].at;
      due[1].run();
    }
    this.#now = end;
  }

  /** How many timers wait. */
  get pending(): number {
    return this.#timers.size;
  }
}
