import { Crowd } from '../people/crowd.ts';
import { measureLoad } from '../people/measure-load.ts';
import { pause } from '../people/pause.ts';
import type { Person } from '../people/person.ts';
import type { Contender } from '../servers/contenders.ts';
import { Venue } from '../servers/venue.ts';
import type { Figures, Pace, Scenario, Variant } from './scenario.ts';

const PEOPLE = 40;
/** Pasted texts, so that more is owed to the one who stopped than the kernel keeps for it. */
const EDIT_LENGTH = 8_192;
const QUIET_MS = 5_000;
const BETWEEN_MS = 1_000;
const CATCH_UP_MS = 5_000;
const MB = 1_048_576;

/** One reader stops reading while the others paste: what it costs the server, and the others. */
export const stoppedReader: Scenario = {
  name: 'stopped-reader',
  about:
    'Each person pastes 8 KiB over what they pasted before, twice a second; then the same while one more has stopped reading.',
  columns: [
    { title: 'all read: p95 ms', figure: 'readingP95Ms', digits: 1 },
    { title: 'one stopped: p95 ms of the others', figure: 'stoppedP95Ms', digits: 1 },
    { title: 'ratio', figure: 'p95Ratio', digits: 2, spread: true },
    { title: 'owed to it MB', figure: 'owedMb', digits: 1 },
    { title: 'server holds for it MB', figure: 'heldForItMb', digits: 1, spread: true },
    { title: 'others sent away', figure: 'sentAway', digits: 0 },
    { title: 'let go %', figure: 'letGoPercent', digits: 0 },
    { title: 'others got %', figure: 'othersDeliveredPercent', digits: 2 },
    { title: 'it caught up %', figure: 'caughtUpPercent', digits: 0 },
  ],
  variants: ({ people }) =>
    (people.length > 0 ? people : [PEOPLE]).map((count) => ({
      label: `${count} people`,
      rooms: 1,
      peoplePerRoom: count,
    })),
  suits: () => true,
  connections: ({ peoplePerRoom }) => peoplePerRoom + 2,
  limitMs: ({ countedMs }) => 2 * countedMs + 120_000,
  run,
};

async function run(contender: Contender, size: Variant, pace: Pace): Promise<Figures> {
  const venue = await Venue.open(contender, {
    size: { rooms: 1, peoplePerRoom: size.peoplePerRoom + 1 },
    profileDir: pace.profileDir,
  });
  const crowd = new Crowd(venue, {
    editsPerSecond: 2,
    movesPerSecond: 10,
    editLength: EDIT_LENGTH,
    replaces: true,
  });
  try {
    await crowd.join([0], size.peoplePerRoom);
    const reading = await measureLoad(venue, crowd, pace);
    // Somebody new: on a line that has been read for a while the kernel would keep much more.
    await crowd.join([0], 1);
    const stopped = crowd.people.at(-1);
    if (!stopped) throw new Error('nobody is there');
    stopped.line.stopReading();
    stopped.counts = false;
    const others = await measureLoad(venue, crowd, pace);
    const owedBytes = crowd.tally.edits * EDIT_LENGTH;
    // First the quiet document is put to rest: its memory is not the reader's.
    await pause(QUIET_MS);
    const held = await venue.server.memory();
    const end = await readAgain(stopped);
    stopped.line.cut();
    await pause(BETWEEN_MS);
    const after = await venue.server.memory();
    return {
      readingP95Ms: reading.p95Ms,
      stoppedP95Ms: others.p95Ms,
      p95Ratio: others.p95Ms / reading.p95Ms,
      owedMb: owedBytes / MB,
      heldForItMb: (held.held - after.held) / MB,
      othersDeliveredPercent: others.deliveredPercent,
      sentAway: others.sentAway,
      ...end,
    };
  } finally {
    crowd.leave();
    await venue.close();
  }
}

/** It reads on: either the line has been cut for it, or what it missed comes now. */
async function readAgain(stopped: Person) {
  stopped.line.startReading();
  const wasLetGo = await Promise.race([
    stopped.gone.then(() => true),
    pause(CATCH_UP_MS).then(() => false),
  ]);
  return {
    letGoPercent: wasLetGo ? 100 : 0,
    caughtUpPercent: stopped.seenPercent,
  };
}
