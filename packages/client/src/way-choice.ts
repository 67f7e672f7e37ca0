import { SilenceWatch } from './silence-watch.ts';
import type { WayMemory } from './way-memory.ts';

/** What carries the frames of one try. */
export type Way = 'websocket' | 'polling';

/** From a socket's making to the server's first word on it; polling takes a few requests for that. */
const FIRST_WORD_LIMIT_MS = { websocket: 5_000, polling: 10_000 } as const;
/** A way is left when its failures, each while the other way was open, add up to this. */
const ENOUGH = 2;
/** May also be a server that came up in that very moment. */
const NEVER_OPENED = 1;
const NEVER_SPOKE = 2;
/** Closed without a close frame, which would have been a word of the server's. */
const NO_CLOSE_FRAME: ReadonlySet<number> = new Set([1005, 1006]);
/** So long a way that was found blocked is taken for blocked, before it is tried beside the other. */
const TRY_AGAIN_AFTER_MS = 6 * 3_600_000;

export interface WayParts {
  readonly memory: WayMemory;
  /** Whether the server could be reached by polling at this moment. */
  readonly canPoll: () => Promise<boolean>;
  /** Whether a WebSocket carries anything at this moment. */
  readonly socketSpeaks: () => Promise<boolean>;
  /** The socket in use is taken for dead. */
  readonly giveUp: () => void;
  /** Another way is open: no need to wait for the next try's turn. */
  readonly tryNow: () => void;
  readonly firstWordLimitMs?: number | undefined;
}

/** One try: the socket tells how it went. */
/** One try: the socket tells how it went. */
export interface Try {
  heard(): void;
  closed(code: number): void;
}

/**
 * Decides by which way the next socket goes. A WebSocket that fails says nothing by itself, since the
 * server may be away: it counts only when the server answers over HTTP right after it.
 */
export class WayChoice {
  readonly #parts: WayParts;
  readonly #firstWord: SilenceWatch;
  #way: Way;
  #failures = 0;
  /** The try whose first word is awaited. */
  #current: Try | undefined;
  #trialDue: boolean;

  constructor(parts: WayParts) {
    this.#parts = parts;
    const { blockedAt } = parts.memory;
    this.#way = blockedAt === undefined ? 'websocket' : 'polling';
    // Also when the device's clock has gone back since.
    this.#trialDue =
      blockedAt !== undefined && Math.abs(Date.now() - blockedAt) > TRY_AGAIN_AFTER_MS;
    this.#firstWord = new SilenceWatch(
      () => parts.firstWordLimitMs ?? FIRST_WORD_LIMIT_MS[this.#way],
      () => void this.#neverSpoke(),
    );
  }

  get way(): Way {
    return this.#way;
  }

  /** A socket is made, by the present way. */
  begin(): Try {
    const attempt: Try = {
      heard: () => {
        if (this.#current === attempt) this.#worked();
      },
      closed: (code) => {
        if (this.#current === attempt) void this.#closed(code);
      },
    };
    this.#current = attempt;
    this.#firstWord.start();
    return attempt;
  }

  stop(): void {
    this.#current = undefined;
    this.#firstWord.stop();
  }

  #worked(): void {
    this.stop();
    this.#failures = 0;
    if (this.#way === 'polling') void this.#rememberPolling();
  }

  async #closed(code: number): Promise<void> {
    this.stop();
    if (!NO_CLOSE_FRAME.has(code)) return;
    if (await this.#isOtherOpen()) this.#count(NEVER_OPENED);
  }

  /** Its socket goes on waiting while we ask: on a slow network nothing may be better. */
  async #neverSpoke(): Promise<void> {
    const attempt = this.#current;
    const otherIsOpen = await this.#isOtherOpen();
    if (!otherIsOpen || this.#current !== attempt) return;
    this.stop();
    this.#parts.giveUp();
    this.#count(NEVER_SPOKE);
  }

  #isOtherOpen(): Promise<boolean> {
    const { canPoll, socketSpeaks } = this.#parts;
    return this.#way === 'websocket' ? canPoll() : socketSpeaks();
  }

  #count(failures: number): void {
    this.#failures += failures;
    if (this.#failures < ENOUGH) return;
    const { memory, tryNow } = this.#parts;
    this.#failures = 0;
    this.#way = this.#way === 'websocket' ? 'polling' : 'websocket';
    if (this.#way === 'websocket') memory.forget();
    tryNow();
  }

  /** Writes it down once it has worked. What was written down long ago is tried, while work goes on. */
  async #rememberPolling(): Promise<void> {
    const { memory, socketSpeaks } = this.#parts;
    const trial = this.#trialDue;
    this.#trialDue = false;
    if (trial && (await socketSpeaks())) memory.forget();
    else if (trial || memory.blockedAt === undefined) memory.remember(Date.now());
  }
}
