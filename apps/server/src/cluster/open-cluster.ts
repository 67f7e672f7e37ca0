import type { Bus } from '@throughline/bus';
import type { RoomBus } from '@throughline/rooms';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Around } from '../running-server.ts';
import { Hints } from './hints.ts';
import { openBus } from './open-bus.ts';
import { RoomsOverBus } from './room-bus.ts';

/** The ways to the other servers. */
export interface Cluster {
  readonly bus: Bus;
  readonly hints: Hints;
  /** The hints, where there are other servers. */
  readonly others: Hints | undefined;
  /** The way to their rooms, where there are any. */
  readonly roomBus: RoomBus | undefined;
}

/** @throws RedisProblem when the Redis that was named must not be used */
export async function openCluster(config: Config, around: Around, log: Logger): Promise<Cluster> {
  const bus = around.bus ?? (await openBus(config, log));
  const hints = new Hints(bus);
  const isAlone = config.redisUrl === undefined;
  return {
    bus,
    hints,
    others: isAlone ? undefined : hints,
    roomBus: isAlone ? undefined : new RoomsOverBus(bus),
  };
}
