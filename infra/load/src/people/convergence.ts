import type * as Y from 'yjs';
import type { Place } from '../servers/place.ts';
import type { Crowd } from './crowd.ts';
import type { Person } from './person.ts';
import type { RoomCopy } from './room-copy.ts';
import { visitor } from './visitor.ts';

/**
 * Whether in every room a full document holds exactly what was typed: the one of a client that was
 * there all the time, and the one of a client that comes now (which a relay cannot serve).
 * @returns how many rooms are right
 */
export async function countConverged(venue: Place, crowd: Crowd): Promise<number> {
  const results: boolean[] = [];
  for (const room of crowd.rooms) results.push(await hasConverged(venue, crowd, room));
  return results.filter(Boolean).length;
}

async function hasConverged(venue: Place, crowd: Crowd, room: number): Promise<boolean> {
  const live = crowd.copyOf(room)?.document();
  if (!live || !holdsAll(live, crowd.inRoom(room))) return false;
  if (!venue.contender.keepsDocuments) return true;
  const late = await lateCopy(venue, room).catch(() => undefined);
  return late !== undefined && holdsAll(late.document(), crowd.inRoom(room));
}

function holdsAll(doc: Y.Doc, people: readonly Person[]): boolean {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return false;
  return people.every((person) => doc.getText(person.root).toString() === person.typed);
}

/** What somebody who comes now is sent: a second tab of the room's first person. */
async function lateCopy(venue: Place, room: number): Promise<RoomCopy> {
  const { person, copy } = await visitor(venue, { room, seat: 0 });
  person.line.cut();
  return copy;
}
