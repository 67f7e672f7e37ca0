import { StoreRefused } from '@throughline/storage';

const TRIES = 5;

/**
 * Makes a version again, from the beginning, where another server added one of the same number first.
 * @param make reads what there is, and adds the next
 * @throws what it throws otherwise, and the refusal after five tries
 */
export async function untilNext<Result>(make: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await make();
    } catch (error) {
      if (tries === TRIES || !cameSecond(error)) throw error;
    }
  }
}

/** Whether the store refused a version because its number was taken. */
export const cameSecond = (error: unknown): boolean =>
  error instanceof StoreRefused && error.refusal === 'out-of-sequence';
