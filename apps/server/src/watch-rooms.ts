import type { RoomWatcher, RootEntry } from '@throughline/rooms';
import type { Logger } from 'pino';
import type { BoardPeople } from './cluster/board-people.ts';
import type { ControlPlane } from './control-plane/control-plane.ts';
import { errorName } from './error-name.ts';
import type { WritingCounts } from './private-writing/writing-counts.ts';
import type { PulseDesk } from './pulse/pulse-desk.ts';
import type { SourceFollower } from './signals/source-follower.ts';
import type { VersionKeeper } from './versions/version-keeper.ts';

/** What people put on boards, beside what they say of it. */
const COUNTED_ROOTS: ReadonlySet<string> = new Set(['notes', 'items']);

interface Listeners {
  writing: WritingCounts;
  pulse: PulseDesk;
  /** Built last: whoever was erased goes from the boards before. */
  plane: () => Pick<ControlPlane, 'peopleChanged'>;
  keeper: VersionKeeper;
  follower: SourceFollower;
  boardPeople: BoardPeople;
  inBackground: (work: Promise<unknown>) => void;
  log: Logger;
}

/**
 * Tells the parts of this server what happens in its rooms; of private documents, only those who count them.
 * @param listeners asked for at each event: some are built after the rooms
 */
export function watchRooms(listeners: () => Listeners): RoomWatcher {
  return {
    trouble: (_, what, error) =>
      listeners().log.error({ what, error: errorName(error) }, 'a room has trouble'),
    people(documentId, count) {
      const { writing, pulse, plane, keeper, boardPeople, inBackground } = listeners();
      if (writing.isPrivate(documentId)) return;
      inBackground(boardPeople.changedHere(documentId));
      pulse.peopleChanged(documentId);
      inBackground(plane().peopleChanged(documentId));
      keeper.people(documentId, count);
    },
    changed(documentId) {
      const { writing, pulse, keeper, follower } = listeners();
      if (writing.changed(documentId)) return;
      follower.changed(documentId);
      pulse.wrote(documentId);
      keeper.changed(documentId);
    },
    changedElsewhere(documentId) {
      const { writing, pulse, keeper, follower } = listeners();
      if (writing.changed(documentId)) return;
      follower.changedElsewhere(documentId);
      pulse.wrote(documentId);
      keeper.changedElsewhere(documentId);
    },
    addedElsewhere(documentId, entries) {
      const { writing, pulse } = listeners();
      if (writing.isPrivate(documentId)) return;
      pulse.added(documentId, countedOf(entries));
    },
    added(documentId, entries) {
      const { writing, pulse } = listeners();
      if (writing.isPrivate(documentId)) return;
      pulse.added(documentId, countedOf(entries));
    },
  };
}

const countedOf = (entries: readonly RootEntry[]): number =>
  entries.filter(({ root }) => COUNTED_ROOTS.has(root)).length;
