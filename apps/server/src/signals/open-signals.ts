import type { Directory, SignalLinks } from '@throughline/network';
import type { Clock, RoomRegistry } from '@throughline/rooms';
import type { Hints } from '../cluster/hints.ts';
import { SignalDesk } from './signal-desk.ts';
import { SourceFollower } from './source-follower.ts';

interface Parts {
  readonly links: SignalLinks;
  readonly directory: Directory;
  readonly rooms: RoomRegistry;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly trouble: (error: unknown) => void;
  /** Where other servers follow sources too. */
  readonly others: Pick<Hints, 'tell'> | undefined;
}

/** What people do with signals, and what has signals follow their sources. */
export function openSignals(parts: Parts): { follower: SourceFollower; signalDesk: SignalDesk } {
  const { directory, others: hints } = parts;
  const others = hints && {
    directory,
    tell: (boardId: string) => hints.tell({ type: 'source', boardId }),
  };
  const follower = new SourceFollower({ ...parts, others });
  return { follower, signalDesk: new SignalDesk({ ...parts, follower }) };
}
