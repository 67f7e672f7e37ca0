import { groupOf } from '@throughline/convening';
import type { PlannedBreakout, Step } from '@throughline/protocol';
import { percentile } from '../patterns/percentile.ts';
import { Crowd } from '../people/crowd.ts';
import { pause } from '../people/pause.ts';
import { contenderNamed } from '../servers/contenders.ts';
import { keyOfPerson } from '../servers/our-convening.ts';
import { Venue } from '../servers/venue.ts';
import { Participant } from './participant.ts';

/**
 * `pnpm room`: 300 people of 60 teams in one convening, each with their board open and typing now and then. They
 * come one after another, then a facilitator presses Next again and again; then all of them come once more while
 * the room is out in mixed groups that nobody sits in yet.
 */
const ROOMS = Number(process.env.ROOMS ?? '60');
const SEATS = 5;
const GROUPS = 30;
/** An agenda of a whole day; Next goes through it twice. */
const STEPS = 12;
const PRESSES = 2 * STEPS;
const MOST_NEXT_MS = 250;
const MOST_JOIN_BYTES = 5 * 1_048_576;
/** So many come in a second, as through a door. */
const COME_PER_SECOND = 30;

/** Everybody but the facilitator, who sits at the first seat of the first room. */
const SEATS_TAKEN = Array.from({ length: ROOMS * SEATS }, (_, index) => ({
  room: Math.floor(index / SEATS),
  seat: index % SEATS,
})).slice(1);

const venue = await Venue.open(contenderNamed('ours'), {
  size: { rooms: ROOMS, peoplePerRoom: SEATS, withFacilitator: true },
});
const crowd = new Crowd(venue, { editsPerSecond: 0.5, movesPerSecond: 2 });
let failed = false;
try {
  const facilitator = new Participant(venue, { room: 0, seat: 0 });
  await facilitator.ready;
  await facilitator.give({ type: 'add-steps', steps: steps(STEPS) });
  const rooms = Array.from({ length: ROOMS }, (_, room) => room);
  await crowd.join(rooms, SEATS);
  crowd.act();

  const atTables = await comeIn();
  tellJoining('joining, all at their tables', atTables);
  const latencies = await pressNext(facilitator, atTables);
  const [median, p95, p99] = [50, 95, 99].map((share) => percentile(latencies, share));
  const wanted = PRESSES * atTables.length;
  const isQuick = latencies.length === wanted && p95 !== undefined && p95 < MOST_NEXT_MS;
  const took = `median ${ms(median)}, p95 ${ms(p95)}, p99 ${ms(p99)}`;
  tell('from Next to the last screens', `${took}; ${latencies.length} of ${wanted} came`, isQuick);
  for (const person of atTables) person.leave();

  await facilitator.give({ type: 'put-breakout', breakout: mixed() });
  await facilitator.give({ type: 'send-out', breakoutId: 'mixed-1' });
  await pause(3_000);
  const inGroups = await comeIn();
  await pause(2_000);
  tellJoining('joining while out in groups', inGroups);
  const without = SEATS_TAKEN.filter(({ room, seat }) => {
    const [breakout] = facilitator.state?.breakouts ?? [];
    return groupOf(breakout, keyOfPerson(room, seat)) === undefined;
  }).length;
  tell('people without a group', String(without), without === 0);
  for (const person of inGroups) person.leave();
  facilitator.leave();
} finally {
  crowd.leave();
  await venue.close();
}
process.exit(failed ? 1 : 0);

/** Everybody connects, one after another. */
async function comeIn(): Promise<readonly Participant[]> {
  const people: Participant[] = [];
  for (const place of SEATS_TAKEN) {
    const person = new Participant(venue, place);
    people.push(person);
    await pause(1_000 / COME_PER_SECOND);
  }
  await Promise.all(people.map(({ ready }) => ready));
  return people;
}

/** How long each press of Next took to each person, in milliseconds. */
async function pressNext(
  facilitator: Participant,
  people: readonly Participant[],
): Promise<readonly number[]> {
  const latencies: number[] = [];
  for (let press = 0; press < PRESSES; press++) {
    const pressedAt = performance.now();
    const step = press % STEPS;
    const from = press === 0 ? null : (press - 1) % STEPS;
    const version = await facilitator.give({ type: 'go-to-step', step, from });
    await pause(500);
    for (const { cameAt } of people) {
      const at = cameAt.get(version);
      if (at !== undefined) latencies.push(at - pressedAt);
    }
  }
  return latencies;
}

function tellJoining(what: string, people: readonly Participant[]): void {
  const bytes = people.reduce((sum, person) => sum + person.bytes, 0);
  const mebibytes = (bytes / 1_048_576).toFixed(2);
  tell(what, `${mebibytes} MiB for ${people.length} people`, bytes <= MOST_JOIN_BYTES);
}

function tell(what: string, figure: string, isMet: boolean): void {
  failed ||= !isMet;
  process.stdout.write(`${isMet ? 'met    ' : 'not met'} ${what}: ${figure}\n`);
}

function ms(value: number | undefined): string {
  return value === undefined ? 'none' : `${value.toFixed(1)} ms`;
}

function steps(count: number): Step[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `step-${index}`,
    title: { en: `Step number ${index}`, es: `Paso número ${index}` },
    prompt: {
      en: 'Write what you heard and saw. One thought on each note.',
      es: 'Escriba lo que oyó y vio. Una idea en cada nota.',
    },
    minutes: 10,
    mode: 'table',
  }));
}

function mixed(): PlannedBreakout {
  return {
    id: 'mixed-1',
    name: 'Mixed',
    by: 'mix',
    board: { kind: 'notes', templateId: null },
    groups: Array.from({ length: GROUPS }, (_, index) => ({
      id: `group-${index}`,
      name: `Group ${index + 1}`,
      people: [],
      teamIds: [],
      place: `Table ${index + 1}`,
      link: '',
      roles: { scribe: null, timekeeper: null, reporter: null },
    })),
  };
}
