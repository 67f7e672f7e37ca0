import type { Bus, Roster } from '@throughline/bus';
import type { RoomRegistry } from '@throughline/rooms';
import type { BuddyDesk } from '../between/buddy-desk.ts';
import type { ControlPlane } from '../control-plane/control-plane.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import type { SignedIn } from '../people/signed-in.ts';
import type { PulseDesk } from '../pulse/pulse-desk.ts';
import type { SourceFollower } from '../signals/source-follower.ts';
import type { BoardPeople } from './board-people.ts';
import type { Hints } from './hints.ts';
import type { LookAround } from './look-around.ts';
import { hearOtherRooms } from './room-bus.ts';

interface Parts {
  readonly bus: Bus;
  readonly roster: Roster | undefined;
  readonly hints: Hints;
  readonly look: LookAround;
  readonly rooms: RoomRegistry;
  readonly desk: ConveningDesk;
  readonly buddyDesk: BuddyDesk;
  readonly signedIn: SignedIn;
  readonly control: Pick<ControlPlane, 'lobbyChanged' | 'peopleChanged'>;
  readonly boardPeople: BoardPeople;
  readonly pulse: Pick<PulseDesk, 'peopleChanged'>;
  readonly follower: Pick<SourceFollower, 'watchedElsewhere' | 'lookAround'>;
  readonly letGo: (gone: { boards: { id: string }[]; conveningIds: string[] }) => Promise<void>;
  readonly inBackground: (work: Promise<unknown>) => void;
}

/** Where several servers serve the same data: has each part read what another server did, on its word or without it. */
export function followOthers(parts: Parts): void {
  const { hints, look, desk, buddyDesk, signedIn, control, letGo, inBackground } = parts;
  const { rooms, follower } = parts;
  hearOtherRooms(parts);
  parts.roster?.onGone((serverId) => parts.rooms.forgetServer(serverId));
  hints.on('convening', ({ conveningId }) => inBackground(desk.newest(conveningId)));
  hints.on('gone', ({ conveningIds, boardIds }) =>
    inBackground(letGo({ conveningIds, boards: boardIds.map((id) => ({ id })) })),
  );
  hints.on('lobby', ({ networkId }) => inBackground(control.lobbyChanged(networkId)));
  parts.boardPeople.onElsewhere((boardId) => {
    parts.pulse.peopleChanged(boardId);
    inBackground(control.peopleChanged(boardId));
  });
  hints.on('shut', ({ documentIds }) => {
    for (const id of documentIds) inBackground(rooms.shutElsewhere(id));
  });
  hints.on('replaced', ({ documentIds }) => {
    for (const id of documentIds) inBackground(rooms.openedElsewhere(id));
  });
  hints.on('source', ({ boardId }) => follower.watchedElsewhere(boardId));
  hints.on('buddies', () => inBackground(buddyDesk.read()));
  buddyDesk.on('stored', () => hints.tell({ type: 'buddies' }));
  hints.on('person', ({ personId }) => inBackground(signedIn.changedElsewhere(personId)));
  hints.on('everybody', () => inBackground(signedIn.lookAround()));
  look.add(() => signedIn.lookAround());
  look.add(() => desk.lookAround());
  look.add(() => buddyDesk.read());
  look.add(() => follower.lookAround());
  look.start();
}
