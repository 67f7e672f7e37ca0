import type { Clock, RoomBus, UpdateLog } from './ports.ts';
import type { PresencePace } from './presence-pace.ts';
import type { RoomWatcher } from './room-watcher.ts';
import type { ServerBeat } from './server-beat.ts';
import type { UnreadLimits } from './unread-limits.ts';

/** What a room is built from. */
export interface RoomPorts {
  readonly log: UpdateLog;
  readonly clock: Clock;
  readonly watcher: RoomWatcher;
  readonly unread: UnreadLimits;
  /** From so many connections on, what servers write waits a moment to leave together. */
  readonly companyFrom: number;
  readonly presencePace: PresencePace;
  readonly beat: ServerBeat;
  /** The way to the other servers' rooms for this document; undefined on a server that is alone. */
  readonly bus: RoomBus | undefined;
  /** Called once, when the room gave up or was ended. */
  readonly onOver: () => void;
}

/** One socket's end of its room. */
export interface RoomConnection {
  /** One WebSocket message from the client. */
  receive(bytes: Uint8Array): void;
  /** The socket has closed. */
  leave(): void;
}
