/** One value that others watch. Listeners hear of a change after it has happened. */
export class Observed<T> {
  readonly #same: (a: T, b: T) => boolean;
  readonly #listeners = new Set<() => void>();
  #value: T;

  constructor(value: T, same: (a: T, b: T) => boolean = Object.is) {
    this.#value = value;
    this.#same = same;
  }

  /** The same object until `set` brings one that differs. */
  readonly get = (): T => this.#value;

  readonly set = (value: T): void => {
    if (this.#same(this.#value, value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  };

  /** Calls the listener after each change; gives back the way to stop that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    // A wrapper, so that the same function subscribed twice is heard, and stopped, twice.
    const own = () => listener();
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  };
}
