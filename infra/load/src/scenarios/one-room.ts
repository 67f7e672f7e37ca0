import type { Scenario } from './scenario.ts';
import { runTyping, TYPING_COLUMNS } from './typing.ts';

const PEOPLE = [10, 50, 100, 200, 400];

/** One busy room. */
export const oneRoom: Scenario = {
  name: 'one-room',
  about: 'Everybody in one room, each with 2 edits/s and 10 cursor moves/s.',
  columns: TYPING_COLUMNS,
  variants: ({ people }) =>
    (people.length > 0 ? people : PEOPLE).map((count) => ({
      label: `${count} people`,
      rooms: 1,
      peoplePerRoom: count,
    })),
  suits: () => true,
  connections: ({ peoplePerRoom }) => peoplePerRoom + 1,
  limitMs: ({ countedMs }) => countedMs + 180_000,
  run: runTyping,
};
