import type { Directory } from '@throughline/network';
import type { Clock, RoomRegistry, UpdateLog, VersionStore } from '@throughline/rooms';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import type { SignalDesk } from '../signals/signal-desk.ts';
import type { SourceFollower } from '../signals/source-follower.ts';
import { Restorer } from './restorer.ts';
import { VersionKeeper, type VersionTimes } from './version-keeper.ts';

interface Parts {
  readonly storage: {
    readonly versions: VersionStore;
    readonly updateLog: UpdateLog;
    readonly directory: Directory;
  };
  readonly desk: ConveningDesk;
  readonly rooms: RoomRegistry;
  readonly follower: SourceFollower;
  readonly signalDesk: SignalDesk;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly trouble: (error: unknown) => void;
  readonly times: VersionTimes | undefined;
  readonly isInUseElsewhere: ((documentId: string) => boolean) | undefined;
}

/** What makes versions, and what puts them back; the ends of convenings seal boards from then on. */
export function openVersions(parts: Parts): { keeper: VersionKeeper; restorer: Restorer } {
  const { storage, rooms, follower, signalDesk, desk } = parts;
  const keeper = new VersionKeeper({ ...storage, ...parts });
  const restorer = new Restorer({ ...storage, keeper, rooms, follower, signalDesk });
  desk.on('happened', (conveningId, events) => {
    const stages = events.flatMap(({ event }) =>
      event.type === 'stage-entered' ? [event.stage] : [],
    );
    keeper.happened(conveningId, stages);
  });
  return { keeper, restorer };
}
