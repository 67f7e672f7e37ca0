import { pause } from '../people/pause.ts';
import type { Person } from '../people/person.ts';
import { visitor } from '../people/visitor.ts';
import type { BoardContent } from '../servers/board-content.ts';
import type { Venue } from '../servers/venue.ts';
import type { Variant } from './scenario.ts';

const LIMIT_MS = 30_000;

/** The numbers of so many rooms. */
export const rooms = (count: number): number[] => Array.from({ length: count }, (_, room) => room);

/**
 * Puts one keeper into each room, and the content where the server has it not by itself: our boards
 * begin with it, the peers' are sent it.
 * @param variant the keeper's seat is the one after its people's
 */
export async function fillBoards(
  venue: Venue,
  variant: Variant,
  content: BoardContent,
): Promise<Person[]> {
  const keepers: Person[] = [];
  for (const room of rooms(variant.rooms)) {
    const { person } = await visitor(venue, { room, seat: variant.peoplePerRoom });
    if (venue.contender.name !== 'ours') person.sendUpdate(content.update);
    keepers.push(person);
  }
  await everyBoardIsThere(venue, variant, content);
  return keepers;
}

async function everyBoardIsThere(venue: Venue, variant: Variant, content: BoardContent) {
  const deadline = performance.now() + LIMIT_MS;
  for (const room of rooms(variant.rooms)) {
    while (!(await hasContent(venue, room, content))) {
      if (performance.now() > deadline) throw new Error('a board did not take its content');
      await pause(100);
    }
  }
}

async function hasContent(venue: Venue, room: number, content: BoardContent): Promise<boolean> {
  const { person } = await visitor(venue, { room, seat: 0 });
  person.line.cut();
  return person.contentBytes >= content.update.length * 0.9;
}
