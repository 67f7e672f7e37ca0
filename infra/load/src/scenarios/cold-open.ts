import type * as Y from 'yjs';
import { pause } from '../people/pause.ts';
import type { RoomCopy } from '../people/room-copy.ts';
import { scatteredEdits } from '../people/scattered-edits.ts';
import { visitor } from '../people/visitor.ts';
import type { Contender } from '../servers/contenders.ts';
import { Venue } from '../servers/venue.ts';
import type { Figures, Pace, Scenario, Variant } from './scenario.ts';

const BIG_BOARD = 0;
const OTHER_BOARD = 1;
const WRITERS = 1_000;
/** Below what our server lets one person send in one go. */
const EDITS_EACH = 100;
const WRITING_AT_ONCE = 10;
const FIRST_WRITER_CLIENT = 1_000_000_000;
const OPEN_LIMIT_MS = 60_000;
const STORE_LIMIT_MS = 240_000;
const SAID_GOODBYE = 1_000;
const MB = 1_048_576;

/** A board with a long history is opened from the store, in a server that has just been started. */
export const coldOpen: Scenario = {
  name: 'cold-open',
  about:
    'A board with 100,000 edits behind it is opened from the store after a restart; another board was opened before.',
  columns: [
    { title: 'full content ms', figure: 'fullMs', digits: 0, spread: true },
    { title: 'first answer ms', figure: 'answeredMs', digits: 0 },
    { title: 'CPU s', figure: 'cpuSeconds', digits: 2 },
    { title: 'content kB', figure: 'contentKb', digits: 0 },
    { title: 'RSS MB', figure: 'residentMb', digits: 0 },
    { title: 'fill s', figure: 'fillSeconds', digits: 0 },
  ],
  variants: ({ people }) =>
    (people.length > 0 ? people : [WRITERS]).map((writers) => ({
      label: `${(writers * EDITS_EACH).toLocaleString('en-US')} edits`,
      rooms: 2,
      peoplePerRoom: writers + 1,
    })),
  suits: (contender) => contender.keepsDocuments,
  connections: () => WRITING_AT_ONCE + 2,
  limitMs: () => 600_000,
  run,
};

type IsComplete = (doc: Y.Doc) => boolean;

async function run(contender: Contender, variant: Variant, pace: Pace): Promise<Figures> {
  const venue = await Venue.open(contender, {
    size: variant,
    withStore: true,
    stopLimitMs: STORE_LIMIT_MS,
    profileDir: pace.profileDir,
  });
  try {
    const startedAt = performance.now();
    const isComplete = await fill(venue, variant.peoplePerRoom - 1);
    await venue.restart();
    const fillSeconds = (performance.now() - startedAt) / 1_000;
    const other = await visitor(venue, { room: OTHER_BOARD, seat: 0 });
    const figures = await open(venue, isComplete);
    other.person.line.cut();
    return { ...figures, fillSeconds };
  } finally {
    await venue.close();
  }
}

/** Has each writer come, write and go, so that the server itself makes its store; one person watches. */
async function fill(venue: Venue, writers: number): Promise<IsComplete> {
  const watcher = await visitor(venue, { room: BIG_BOARD, seat: writers });
  const expected: { root: string; text: string }[] = [];
  for (let first = 0; first < writers; first += WRITING_AT_ONCE) {
    const group = Array.from({ length: WRITING_AT_ONCE }, (_, i) => first + i);
    expected.push(
      ...(await Promise.all(group.filter((n) => n < writers).map((n) => write(venue, n)))),
    );
  }
  watcher.person.line.close();
  await watcher.person.gone;
  return (doc) => expected.every(({ root, text }) => doc.getText(root).toString() === text);
}

async function write(venue: Venue, writer: number) {
  const edits = scatteredEdits(FIRST_WRITER_CLIENT + writer, `note-${writer}`, EDITS_EACH);
  const { person } = await visitor(venue, { room: BIG_BOARD, seat: writer });
  for (const update of edits.updates) person.sendUpdate(update);
  while (venue.contender.acks && person.isHere && person.unacked > 0) await pause(5);
  // The server answers a goodbye once it has read what came before.
  person.line.close();
  const code = await person.gone;
  if (code !== SAID_GOODBYE) throw new Error(`a writer was sent away with ${code}`);
  return { root: edits.root, text: edits.text };
}

async function open(venue: Venue, isComplete: IsComplete): Promise<Figures> {
  const cpuBefore = venue.server.cpuSeconds();
  const startedAt = performance.now();
  const { person, copy } = await visitor(venue, { room: BIG_BOARD, seat: 0 });
  const completeAt = await untilComplete(copy, isComplete);
  const figures = {
    fullMs: completeAt - startedAt,
    answeredMs: person.syncedAt - startedAt,
    cpuSeconds: venue.server.cpuSeconds() - cpuBefore,
    contentKb: person.bytesIn / 1_000,
    residentMb: venue.server.residentBytes() / MB,
  };
  person.line.cut();
  return figures;
}

/** Looks only while nothing comes in, so that looking delays no arrival. */
async function untilComplete(copy: RoomCopy, isComplete: IsComplete): Promise<number> {
  const deadline = performance.now() + OPEN_LIMIT_MS;
  let looked = -1;
  while (performance.now() < deadline) {
    const { size } = copy;
    await pause(1_000);
    if (copy.size !== size || size === looked) continue;
    const completeAt = copy.completeAt(isComplete);
    if (completeAt !== undefined) return completeAt;
    looked = size;
  }
  return Number.NaN;
}
