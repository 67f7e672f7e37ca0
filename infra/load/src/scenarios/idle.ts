import { Crowd } from '../people/crowd.ts';
import { pause } from '../people/pause.ts';
import { boardOfNotes } from '../servers/board-content.ts';
import type { Contender } from '../servers/contenders.ts';
import type { ServerProcess } from '../servers/server-process.ts';
import { Venue } from '../servers/venue.ts';
import { fillBoards, rooms as roomNumbers } from './fill-boards.ts';
import type { Figures, Pace, Scenario, Variant } from './scenario.ts';

const ROOMS = 200;
const PEOPLE_PER_ROOM = 5;
const WARM_UP_ROOMS = 40;
const BOARDS = 100;
const NOTES = 2_000;
const IDLE_MS = 10_000;
/** Longer than any server here keeps what nobody uses. */
const FORGET_MS = 45_000;
const LOOK_EVERY_MS = 3_000;
const MB = 1_048_576;
const KIB = 1_024;

/** People who do nothing, and what stays when they have gone. */
export const idle: Scenario = {
  name: 'idle',
  about: `Nobody does anything; then everybody leaves. Then ${BOARDS} boards of ${NOTES} notes are opened and left.`,
  columns: [
    { title: 'RSS KiB/connection', figure: 'residentKibEach', digits: 1, spread: true },
    { title: 'held KiB/connection', figure: 'heldKibEach', digits: 1 },
    { title: 'idle CPU %', figure: 'idleCpuPercent', digits: 2 },
    { title: 'held after all left MB', figure: 'heldAfterMb', digits: 1 },
    { title: 'boards open, held MB', figure: 'boardsOpenMb', digits: 1 },
    { title: 'boards left, held MB', figure: 'boardsAfterMb', digits: 1 },
  ],
  variants: ({ rooms }) =>
    (rooms.length > 0 ? rooms : [ROOMS]).map((count) => ({
      label: `${count * PEOPLE_PER_ROOM} connections, ${count} rooms`,
      rooms: count,
      peoplePerRoom: PEOPLE_PER_ROOM,
    })),
  suits: () => true,
  connections: ({ rooms, peoplePerRoom }) => rooms * peoplePerRoom,
  limitMs: () => 300_000,
  async run(contender, variant, pace) {
    const quiet = await connections(contender, variant, pace);
    if (!contender.keepsDocuments) return quiet;
    return { ...quiet, ...(await boards(contender, pace)) };
  },
};

async function connections(contender: Contender, size: Variant, pace: Pace): Promise<Figures> {
  const venue = await Venue.open(contender, {
    size: { rooms: size.rooms + WARM_UP_ROOMS, peoplePerRoom: size.peoplePerRoom },
    profileDir: pace.profileDir,
  });
  const crowd = new Crowd(venue, { editsPerSecond: 0, movesPerSecond: 0 });
  try {
    await warmUp(venue, size);
    const before = await venue.server.memory();
    await crowd.join(roomNumbers(size.rooms), size.peoplePerRoom);
    const cpuBefore = venue.server.cpuSeconds();
    await pause(IDLE_MS);
    const cpuSeconds = venue.server.cpuSeconds() - cpuBefore;
    const during = await venue.server.memory();
    crowd.leave();
    const held = await heldInTheEnd(venue.server, before.held);
    const people = crowd.people.length;
    return {
      residentKibEach: (during.resident - before.resident) / people / KIB,
      heldKibEach: (during.held - before.held) / people / KIB,
      idleCpuPercent: (100 * cpuSeconds) / (IDLE_MS / 1_000),
      heldAfterMb: (held - before.held) / MB,
    };
  } finally {
    crowd.leave();
    await venue.close();
  }
}

/** Code that has run once and a heap that has grown once are no connection's: rooms of their own take that first. */
async function warmUp(venue: Venue, { rooms, peoplePerRoom }: Variant): Promise<void> {
  const first = new Crowd(venue, { editsPerSecond: 0, movesPerSecond: 0 });
  const others = roomNumbers(WARM_UP_ROOMS).map((room) => rooms + room);
  await first.join(others, peoplePerRoom);
  first.leave();
  await pause(LOOK_EVERY_MS);
}

async function boards(contender: Contender, pace: Pace): Promise<Figures> {
  const content = boardOfNotes(NOTES);
  const variant = { label: '', rooms: BOARDS, peoplePerRoom: 1 };
  const size = { rooms: BOARDS, peoplePerRoom: 2, content };
  const venue = await Venue.open(contender, { size, profileDir: pace.profileDir });
  try {
    const before = await venue.server.memory();
    const keepers = await fillBoards(venue, variant, content);
    const open = await venue.server.memory();
    for (const keeper of keepers) keeper.line.cut();
    const after = await heldInTheEnd(venue.server, before.held);
    return {
      boardsOpenMb: (open.held - before.held) / MB,
      boardsAfterMb: (after - before.held) / MB,
    };
  } finally {
    await venue.close();
  }
}

/** What is held once it has come down to 1 MB of where it began, or once it has had all its time. */
async function heldInTheEnd(server: ServerProcess, before: number): Promise<number> {
  const deadline = performance.now() + FORGET_MS;
  for (;;) {
    await pause(LOOK_EVERY_MS);
    const { held } = await server.memory();
    if (held < before + MB || performance.now() > deadline) return held;
  }
}
