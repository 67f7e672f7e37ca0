import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_S = 60;

/** Budgets for wrong codes in a minute, and how long an address above its own waits for each answer. */
export interface DoorBudgets {
  readonly perAddress: number;
  readonly perServer: number;
  readonly delayMs: number;
}
const BUDGETS: DoorBudgets = { perAddress: 60, perServer: 300, delayMs: 2_000 };

/**
 * Budgets for wrong join codes. Right codes cost nothing, however many people share one address: a
 * hotel room is one. An address above its budget waits before each look-up; while the whole server is
 * above its own too, such an address is refused before anything is looked up. The tokens of QR codes
 * cannot be guessed and are not limited.
 */
export class DoorLimits {
  readonly #delayMs: number;
  readonly #perAddress: RateLimiterMemory;
  readonly #perServer: RateLimiterMemory;

  constructor({ perAddress, perServer, delayMs }: DoorBudgets = BUDGETS) {
    this.#delayMs = delayMs;
    this.#perAddress = new RateLimiterMemory({ points: perAddress, duration: WINDOW_S });
    this.#perServer = new RateLimiterMemory({ points: perServer, duration: WINDOW_S });
  }

  /**
   * Waits for an address's turn to have a code looked up: right and wrong codes wait alike, so that
   * the time of an answer tells nothing.
   * @returns false when it may not be looked up at all
   */
  async turn(address: string): Promise<boolean> {
    if (!(await isSpent(this.#perAddress, address))) return true;
    if (await isSpent(this.#perServer, 'server')) return false;
    await new Promise((resolve) => setTimeout(resolve, this.#delayMs).unref());
    return !(await isSpent(this.#perServer, 'server'));
  }

  /** Counts one wrong code. */
  async wrong(address: string): Promise<void> {
    await Promise.all([spend(this.#perAddress, address), spend(this.#perServer, 'server')]);
  }
}

async function isSpent(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  const spent = await limiter.get(key);
  return spent !== null && spent.consumedPoints > limiter.points;
}

async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
  }
}
