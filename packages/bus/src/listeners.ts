type Hears = (bytes: Uint8Array, from: string) => void;

/** Who hears what of which topic on this server, and whether the others are away. */
export class Listeners {
  readonly #byTopic = new Map<string, Set<Hears>>();
  readonly #away = new Set<(isAway: boolean) => void>();
  readonly #setAside: (error: unknown) => void;

  /** @param setAside hears of each that threw; the others hear all the same */
  constructor(setAside: (error: unknown) => void) {
    this.#setAside = setAside;
  }

  get topics(): readonly string[] {
    return [...this.#byTopic.keys()];
  }

  add(topic: string, hear: Hears): () => void {
    // The same function may listen twice: each ends its own.
    const own: Hears = (bytes, from) => hear(bytes, from);
    this.#byTopic.set(topic, (this.#byTopic.get(topic) ?? new Set()).add(own));
    return () => {
      const left = this.#byTopic.get(topic);
      left?.delete(own);
      if (left?.size === 0) this.#byTopic.delete(topic);
    };
  }

  addAway(hear: (isAway: boolean) => void): void {
    this.#away.add(hear);
  }

  tell(topic: string, bytes: Uint8Array, from: string): void {
    this.#each(this.#byTopic.get(topic), (hear) => hear(bytes, from));
  }

  tellAway(isAway: boolean): void {
    this.#each(this.#away, (hear) => hear(isAway));
  }

  #each<Hear>(all: Iterable<Hear> | undefined, run: (hear: Hear) => void): void {
    for (const hear of [...(all ?? [])]) {
      try {
        run(hear);
      } catch (error) {
        this.#setAside(error);
      }
    }
  }
}
