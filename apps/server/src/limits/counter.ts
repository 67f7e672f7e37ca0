import { createHmac } from 'node:crypto';
import type { ShortLived } from '@throughline/network';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts in windows of time, each key by itself: a window begins with the first that is counted. */
export interface Counter {
  /** One more. @returns how many it is then */
  count(key: string): Promise<number>;
  counted(key: string): Promise<number>;
}

/** Makes a counter. @param what apart from all that is counted for something else */
export type Counters = (what: string, windowS: number) => Counter;

/** What one server counts, in its memory. */
export const countedHere: Counters = (_what, windowS) => {
  const limiter = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: windowS });
  return {
    async count(key) {
      try {
        return (await limiter.consume(key)).consumedPoints;
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        return error.consumedPoints;
      }
    },
    counted: async (key) => (await limiter.get(key))?.consumedPoints ?? 0,
  };
};

/**
 * What all servers count together, in their database: also while they cannot hear each other. Of a key stands there
 * only what nobody can make of it who has not the pepper.
 */
export function countedTogether(ports: {
  shortLived: ShortLived;
  pepper: () => Promise<Uint8Array>;
  now: () => number;
}): Counters {
  const { shortLived, pepper, now } = ports;
  return (what, windowS) => {
    const nameOf = async (key: string) =>
      `${what}:${createHmac('sha256', await pepper())
        .update(`${what}:${key}`)
        .digest('hex')}`;
    return {
      count: async (key) => shortLived.count(await nameOf(key), windowS * 1_000, now()),
      counted: async (key) => shortLived.counted(await nameOf(key), now()),
    };
  };
}
