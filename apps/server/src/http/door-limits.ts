import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_S = 60;
const WRONG_PER_ADDRESS = 60;
const WRONG_PER_SERVER = 300;
const DELAY_MS = 2_000;

/**
 * Budgets for wrong join codes. Right codes cost nothing, however many people share one address: a
 * hotel room is one. Above its budget an address waits two seconds for each answer; above the
 * server's, wrong codes are refused without being looked up.
 */
export class DoorLimits {
  readonly #perAddress = new RateLimiterMemory({ points: WRONG_PER_ADDRESS, duration: WINDOW_S });
  readonly #perServer = new RateLimiterMemory({ points: WRONG_PER_SERVER, duration: WINDOW_S });

  /** Counts one wrong code; resolves when its answer may be given. */
  async wrong(address: string): Promise<void> {
    const [own] = await Promise.all([
      spend(this.#perAddress, address),
      spend(this.#perServer, 'server'),
    ]);
    if (!own) await new Promise((resolve) => setTimeout(resolve, DELAY_MS).unref());
  }

  /** Whether the server's budget for wrong codes is spent for now. */
  async isExhausted(): Promise<boolean> {
    const spent = await this.#perServer.get('server');
    return spent !== null && spent.consumedPoints > WRONG_PER_SERVER;
  }
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
