import { roomName } from '../servers/our-convening.ts';
import type { Place } from '../servers/place.ts';
import { clientIdOf } from './client-id.ts';
import { letIn, NotLetIn } from './let-in.ts';
import { Person } from './person.ts';
import { RoomCopy } from './room-copy.ts';
import { Tally } from './tally.ts';

/** Client ids of people who are not part of a crowd, far from those who are. */
const VISIT_LIMIT_MS = 60_000;
const FIRST_VISITOR = 100_000_000;
/** Nobody counts what visitors type. */
const uncounted = new Tally();

export interface Visit {
  readonly room: number;
  /** Which of the room's people it is. */
  readonly seat: number;
  /** What it has of the document already. Default: nothing. */
  readonly stateVector?: Uint8Array;
}

/**
 * Somebody who comes and is sent the document.
 * @throws NotLetIn when that takes longer than a minute
 */
export async function visitor(venue: Place, whom: Visit) {
  const one = visit(venue, whom);
  const [isIn] = await letIn([one.person], VISIT_LIMIT_MS);
  if (isIn) return one;
  one.person.line.cut();
  throw new NotLetIn(0, 1);
}

/** Somebody who connects, at once and by themselves, and keeps what they are sent. */
export function visit(venue: Place, { room, seat, stateVector }: Visit) {
  const copy = new RoomCopy();
  const number = FIRST_VISITOR + room * 10_000 + seat;
  const person = new Person({
    seat: { number, room },
    room: roomName(room),
    target: venue.target(room, seat),
    dialect: venue.contender.dialect,
    tally: uncounted,
    client: clientIdOf(number),
    copy,
    ...(stateVector ? { stateVector } : {}),
  });
  return { person, copy };
}
