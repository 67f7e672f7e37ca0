import type { Board } from '@throughline/network';
import type { RoomRegistry } from '@throughline/rooms';
import type { BuddyDesk } from './between/buddy-desk.ts';
import type { Hints } from './cluster/hints.ts';
import type { ControlPlane } from './control-plane/control-plane.ts';
import type { ConveningDesk } from './control-plane/convening-desk.ts';
import type { SignedIn } from './people/signed-in.ts';
import type { PulseDesk } from './pulse/pulse-desk.ts';
import type { Rehearsals } from './rehearsal/rehearsals.ts';
import type { SourceFollower } from './signals/source-follower.ts';

/** What was deleted. */
interface Gone {
  readonly boards: readonly Pick<Board, 'id'>[];
  readonly conveningIds?: readonly string[];
}

interface Parts {
  desk: ConveningDesk;
  rehearsals: Pick<Rehearsals, 'gone'>;
  /** Lets everybody go who is connected to a convening. */
  end: ControlPlane['end'];
  rooms: RoomRegistry;
  follower: SourceFollower;
  pulse: PulseDesk;
  buddyDesk: BuddyDesk;
  signedIn: SignedIn;
  hints: Hints;
}

/**
 * Lets everybody go who has one of these boards open, forgets the convenings, and reads everybody's record again:
 * `letGo` on this server, `deleted` on the others too.
 * @param parts asked for each time: some are built later
 */
export function lettingGo(parts: () => Parts) {
  async function letGo({ boards, conveningIds = [] }: Gone): Promise<void> {
    const { desk, rehearsals, end, rooms, follower, pulse, buddyDesk, signedIn } = parts();
    for (const conveningId of conveningIds) {
      desk.forget(conveningId);
      rehearsals.gone(conveningId);
      end(conveningId);
    }
    await Promise.all(boards.map(({ id }) => rooms.end(id, 'unknownDocument')));
    for (const { id } of boards) {
      follower.changed(id);
      pulse.forget(id);
    }
    await buddyDesk.read();
    await signedIn.lookAround();
    rooms.recheck();
  }

  async function deleted(gone: Gone): Promise<void> {
    const { boards, conveningIds = [] } = gone;
    const boardIds = boards.map(({ id }) => id);
    parts().hints.tell({ type: 'gone', conveningIds: [...conveningIds], boardIds });
    await letGo(gone);
  }

  return { letGo, deleted };
}
