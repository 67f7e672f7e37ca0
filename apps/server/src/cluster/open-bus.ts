import { Alone, type Bus } from '@throughline/bus';
import type { Config } from '../config.ts';

/** The way to the other servers, where there are any. */
export async function openBus(_config: Pick<Config, 'redisUrl'>): Promise<Bus> {
  return new Alone();
}
