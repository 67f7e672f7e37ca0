import type { Bus } from '@throughline/bus';
import type { Clock, RoomRegistry, UnreadLimits, UpdateLog } from '@throughline/rooms';
import type { Storage } from '@throughline/storage';
import type { Express } from 'express';
import type { CarryDesk } from './carry/carry-desk.ts';
import type { ConveningDesk } from './control-plane/convening-desk.ts';
import type { ErasureStep } from './privacy/eraser.ts';
import type { RevealStep } from './private-writing/reveal-desk.ts';
import type { Rehearsals } from './rehearsal/rehearsals.ts';
import type { ReminderKeeper } from './reminders/reminder-keeper.ts';
import type { VersionTimes } from './versions/version-keeper.ts';

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** Where metrics are served, if they are. */
  readonly metricsPort: number | undefined;
  readonly storage: Storage;
  readonly desk: ConveningDesk;
  /** For tests that look at what a document holds. */
  readonly rooms: Pick<RoomRegistry, 'look' | 'people' | 'serve'>;
  readonly rehearsals: Rehearsals;
  /** Undefined where nothing sends e-mail. */
  readonly reminders: Pick<ReminderKeeper, 'round'> | undefined;
  readonly carryDesk: Pick<CarryDesk, 'settled'>;
  /** The HTTP application, for a test that looks at its routes. */
  readonly app: Express;
  /** Makes the steward's one-time sign-in link; any earlier one that was not used is void. */
  makeStewardLink(): Promise<string>;
  /** How many lines are open, for tests and watching. */
  countConnections(tell: (count: number) => void): void;
  /**
   * Stops: no new people, what is under way is finished and saved, everybody is told to come back.
   * @returns the names of the parts that did not end in time
   */
  close(): Promise<readonly string[]>;
}

/** What a fault run may put around a part. */
export interface Around {
  /** The way to the other servers, in place of `REDIS_URL`'s. */
  bus?: Bus;
  aroundBus?: (bus: Bus) => Bus;
  updateLog?: (log: UpdateLog) => UpdateLog;
  unread?: UnreadLimits;
  erasing?: (step: ErasureStep) => void;
  revealing?: (step: RevealStep) => void;
  /** Takes the place of the time between a server's telling that it stops and its stopping. */
  notice?: () => Promise<void>;
  versionTimes?: VersionTimes;
  /** The time of day: milliseconds since 1970. */
  now?: () => number;
  /** What this machine's clock shows, where servers go by their database's. */
  machineTime?: () => number;
  /** The clock by which simulated people act. */
  rehearsalClock?: Clock;
}
