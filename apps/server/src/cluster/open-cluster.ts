import { type Bus, Roster } from '@throughline/bus';
import type { RoomBus } from '@throughline/rooms';
import type { Storage } from '@throughline/storage';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Around } from '../running-server.ts';
import { systemClock } from '../system-clock.ts';
import { Apart } from './apart.ts';
import { DatabaseClock } from './database-clock.ts';
import { Hints } from './hints.ts';
import { LookAround } from './look-around.ts';
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
  readonly look: LookAround;
  readonly apart: Apart;
  /** The time of day that all servers go by: milliseconds since 1970. */
  readonly now: () => number;
  /** Who is where with them, where there are any: `board-people.ts` has those at boards. */
  readonly roster: Roster | undefined;
  /** Says goodbye. */
  close(): Promise<void>;
}

/** @throws RedisProblem when the Redis that was named must not be used */
export async function openCluster(
  config: Config,
  around: Around,
  {
    log,
    storage,
    troubleThat,
  }: {
    log: Logger;
    storage: Pick<Storage, 'time'>;
    troubleThat: (what: string) => (error: unknown) => void;
  },
): Promise<Cluster> {
  const opened = around.bus ?? (await openBus(config, log));
  const bus = around.aroundBus?.(opened) ?? opened;
  const hints = new Hints(bus);
  const isAlone = config.redisUrl === undefined;
  const clock = new DatabaseClock({
    ask: () => storage.time(),
    here: around.machineTime,
    clock: systemClock,
    trouble: troubleThat('the database could not be asked what time it is'),
  });
  if (!isAlone) await clock.start();
  const look = new LookAround({
    bus,
    clock: systemClock,
    trouble: troubleThat('what other servers did could not be looked for'),
  });
  const roster = isAlone ? undefined : new Roster(bus, systemClock);
  const apart = new Apart(bus, systemClock);
  return {
    bus,
    hints,
    others: isAlone ? undefined : hints,
    roomBus: isAlone ? undefined : new RoomsOverBus(bus),
    look,
    apart,
    now: around.now ?? (isAlone ? () => Date.now() : clock.now),
    roster,
    async close() {
      clock.close();
      apart.close();
      await look.close();
      roster?.close();
      await bus.close();
    },
  };
}
