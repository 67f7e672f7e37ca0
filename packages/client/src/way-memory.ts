/** In localStorage, which is one for each server already. Names no person and no document. */
const KEY = 'throughline:way';

/** For those who leave nothing on this device: as long as the page lives. By server. */
const whileThePageLives = new Map<string, number>();

/** Remembers, for one server, since when WebSockets are known not to get through. */
export class WayMemory {
  readonly #serverUrl: string;
  readonly #onDevice: boolean;

  /** @param onDevice whether the browser's storage may be touched */
  constructor(serverUrl: string, onDevice: boolean) {
    this.#serverUrl = serverUrl;
    this.#onDevice = onDevice;
  }

  /** When that was last found out, by `Date.now()`; undefined where WebSockets may be used. */
  get blockedAt(): number | undefined {
    const inPage = whileThePageLives.get(this.#serverUrl);
    if (inPage !== undefined || !this.#onDevice) return inPage;
    const stored = withStorage((storage) => storage.getItem(KEY));
    return stored ? Number(stored) || 0 : undefined;
  }

  remember(now: number): void {
    whileThePageLives.set(this.#serverUrl, now);
    if (this.#onDevice) withStorage((storage) => storage.setItem(KEY, String(now)));
  }

  forget(): void {
    whileThePageLives.delete(this.#serverUrl);
    if (this.#onDevice) withStorage((storage) => storage.removeItem(KEY));
  }
}

/** Nothing of it stays in the browser's storage. */
export function forgetWays(): void {
  withStorage((storage) => storage.removeItem(KEY));
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(globalThis.localStorage);
  } catch {
    return undefined;
  }
}
