import type { Scenario } from './scenario.ts';
import { runTyping, TYPING_COLUMNS } from './typing.ts';

const ROOMS = [100, 400];
const PEOPLE_PER_ROOM = 5;

/** Many small tables at once. */
export const manyRooms: Scenario = {
  name: 'many-rooms',
  about: 'Rooms of 5, each person with 2 edits/s and 10 cursor moves/s.',
  columns: TYPING_COLUMNS,
  variants: ({ rooms }) =>
    (rooms.length > 0 ? rooms : ROOMS).map((count) => ({
      label: `${count} rooms of ${PEOPLE_PER_ROOM}`,
      rooms: count,
      peoplePerRoom: PEOPLE_PER_ROOM,
    })),
  suits: () => true,
  connections: ({ rooms }) => rooms * PEOPLE_PER_ROOM + 1,
  limitMs: ({ countedMs }) => countedMs + 240_000,
  run: runTyping,
};
