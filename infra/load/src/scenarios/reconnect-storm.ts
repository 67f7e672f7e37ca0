import { pause } from '../people/pause.ts';
import type { Person } from '../people/person.ts';
import { visit } from '../people/visitor.ts';
import { type BoardContent, boardOfNotes, stateVectorOf } from '../servers/board-content.ts';
import type { Contender } from '../servers/contenders.ts';
import { Venue } from '../servers/venue.ts';
import { EMPTY_STATE_VECTOR } from '../wire/dialect.ts';
import { comeBack } from './come-back.ts';
import { fillBoards, rooms as roomNumbers } from './fill-boards.ts';
import type { Figures, Pace, Scenario, Variant } from './scenario.ts';

const NOTES = 2_000;
const BOARDS = 60;
const PEOPLE_PER_ROOM = 5;
/** Longer than any server here takes to put a quiet document to rest. */
const QUIET_MS = 6_000;
const BETWEEN_MS = 2_000;
const MB = 1_048_576;

/** Everybody comes back at once, as after a network outage. One keeper a room never left. */
export const reconnectStorm: Scenario = {
  name: 'reconnect-storm',
  about: `All people of all rooms come back at the same moment; boards of ${NOTES} notes, one person a room stayed.`,
  columns: [
    { title: 'nothing: last synced ms', figure: 'nothingLastMs', digits: 0, spread: true },
    { title: 'CPU s', figure: 'nothingCpuSeconds', digits: 2, spread: true },
    { title: 'synced %', figure: 'nothingSyncedPercent', digits: 1 },
    { title: 'state vector: last synced ms', figure: 'vectorLastMs', digits: 0, spread: true },
    { title: 'CPU s', figure: 'vectorCpuSeconds', digits: 2 },
    { title: 'synced %', figure: 'vectorSyncedPercent', digits: 1 },
    { title: 'held a board kB', figure: 'heldPerBoardKb', digits: 0 },
    { title: 'board kB', figure: 'boardKb', digits: 0 },
    { title: 'RSS MB', figure: 'residentMb', digits: 0 },
  ],
  variants: ({ rooms }) =>
    (rooms.length > 0 ? rooms : [BOARDS]).map((count) => ({
      label: `${count * PEOPLE_PER_ROOM} people, ${count} boards`,
      rooms: count,
      peoplePerRoom: PEOPLE_PER_ROOM,
    })),
  suits: (contender) => contender.keepsDocuments,
  connections: ({ rooms, peoplePerRoom }) => rooms * (peoplePerRoom + 1),
  limitMs: () => 240_000,
  run,
};

async function run(contender: Contender, variant: Variant, pace: Pace): Promise<Figures> {
  const content = boardOfNotes(NOTES);
  const size = { rooms: variant.rooms, peoplePerRoom: variant.peoplePerRoom + 1, content };
  const venue = await Venue.open(contender, { size, profileDir: pace.profileDir });
  const open: Person[] = [];
  try {
    const before = await venue.server.memory();
    open.push(...(await fillBoards(venue, variant, content)));
    await pause(QUIET_MS);
    const after = await venue.server.memory();
    const nothing = await storm(venue, variant, content, EMPTY_STATE_VECTOR);
    const residentMb = venue.server.residentBytes() / MB;
    await pause(BETWEEN_MS);
    const vector = await storm(venue, variant, content, stateVectorOf(content));
    return {
      nothingLastMs: nothing.lastMs,
      nothingCpuSeconds: nothing.cpuSeconds,
      nothingSyncedPercent: nothing.syncedPercent,
      vectorLastMs: vector.lastMs,
      vectorCpuSeconds: vector.cpuSeconds,
      vectorSyncedPercent: vector.syncedPercent,
      heldPerBoardKb: (after.held - before.held) / variant.rooms / 1_000,
      boardKb: content.update.length / 1_000,
      residentMb,
    };
  } finally {
    for (const person of open) person.line.cut();
    await venue.close();
  }
}

async function storm(
  venue: Venue,
  { rooms, peoplePerRoom }: Variant,
  content: BoardContent,
  stateVector: Uint8Array,
) {
  const visits = roomNumbers(rooms).flatMap((room) =>
    Array.from({ length: peoplePerRoom }, (_, seat) => ({ room, seat, stateVector })),
  );
  const cpuBefore = venue.server.cpuSeconds();
  const startedAt = performance.now();
  const backs = await Promise.all(visits.map((one) => comeBack(() => visit(venue, one).person)));
  await pause(500);
  const cpuSeconds = venue.server.cpuSeconds() - cpuBefore;
  const wantsAll = stateVector === EMPTY_STATE_VECTOR;
  const smallest = wantsAll ? content.update.length * 0.9 : 0;
  const synced = backs.flatMap((back) => (back && back.contentBytes >= smallest ? [back] : []));
  for (const back of backs) back?.line.cut();
  return {
    lastMs: Math.max(...synced.map((person) => person.syncedAt)) - startedAt,
    cpuSeconds,
    syncedPercent: (100 * synced.length) / visits.length,
  };
}
