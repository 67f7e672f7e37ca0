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
 * hotel room is one. An address above its budget waits for each answer; while the whole server is
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

  /** Whether a code from this address may be looked up at all. */
  async mayTry(address: string): Promise<boolean> {
    const spent = await Promise.all([
      isSpent(this.#perAddress, address),
      isSpent(this.#perServer, 'server'),
    ]);
    return !spent.every(Boolean);
  }

  /** Counts one wrong code; resolves when its answer may be given. */
  async wrong(address: string): Promise<void> {
    const [within] = await Promise.all([
      spend(this.#perAddress, address),
      spend(this.#perServer, 'server'),
    ]);
    if (!within) await new Promise((resolve) => setTimeout(resolve, this.#delayMs).unref());
  }
}

async function isSpent(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  const spent = await limiter.get(key);
  return spent !== null && spent.consumedPoints > limiter.points;
}

/** @returns false when the budget is spent */
async function spend(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}
