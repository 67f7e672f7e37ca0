import { Crowd } from '../people/crowd.ts';
import { NotLetIn } from '../people/let-in.ts';
import { measureLoad } from '../people/measure-load.ts';
import type { Contender } from '../servers/contenders.ts';
import { Venue } from '../servers/venue.ts';
import type { Figures, Pace, Scenario, Variant } from './scenario.ts';
import { PACE_OF_A_PERSON } from './typing.ts';

const FIRST = 50;
const MOST = 1_600;
/** The bracket is halved so many times: the answer is right to some 6 %. */
const HALVINGS = 4;
const STRETCH = { warmUpMs: 1_500, countedMs: 4_000, settleMs: 3_000 } as const;

/** A room that the server still carries. */
interface Limit {
  readonly quantile: 'p95Ms' | 'p99Ms';
  readonly atMostMs: number;
}

/** The largest room in which edits are still quick. */
export const cliff: Scenario = {
  name: 'cliff',
  about:
    'The largest room in which everything is delivered in time; a fresh server for each size that is tried.',
  columns: [
    { title: 'people, p95 ≤ 250 ms', figure: 'peopleAtP95', digits: 0, spread: true },
    { title: 'people, p99 < 100 ms', figure: 'peopleAtP99', digits: 0, spread: true },
    { title: 'CPU % there', figure: 'cpuPercentThere', digits: 0 },
    { title: 'generator % there', figure: 'generatorPercentThere', digits: 0 },
  ],
  variants: ({ people }) => [{ label: 'one room', rooms: 1, peoplePerRoom: people.at(-1) ?? MOST }],
  suits: () => true,
  connections: ({ peoplePerRoom }) => peoplePerRoom,
  limitMs: () => 900_000,
  run,
};

async function run(contender: Contender, { peoplePerRoom }: Variant, pace: Pace): Promise<Figures> {
  const trials = new Map<number, Figures | undefined>();
  const trial = async (people: number) => {
    if (!trials.has(people)) trials.set(people, await tryRoom(contender, people, pace));
    return trials.get(people);
  };
  const p95 = await largest(peoplePerRoom, { quantile: 'p95Ms', atMostMs: 250 }, trial);
  const p99 = await largest(peoplePerRoom, { quantile: 'p99Ms', atMostMs: 100 }, trial);
  const there = trials.get(p99);
  return {
    peopleAtP95: p95,
    peopleAtP99: p99,
    cpuPercentThere: there?.cpuPercent ?? Number.NaN,
    generatorPercentThere: there?.generatorPercent ?? Number.NaN,
  };
}

/** Doubles until a room is too large, then halves the bracket. 0: not even the first one is carried. */
async function largest(
  most: number,
  limit: Limit,
  trial: (people: number) => Promise<Figures | undefined>,
): Promise<number> {
  let good = 0;
  let bad = most + 1;
  for (let people = Math.min(FIRST, most); people < bad; people = Math.min(people * 2, most)) {
    if (isCarried(await trial(people), limit)) good = people;
    else bad = people;
    if (good === most) return most;
  }
  for (let i = 0; i < HALVINGS && bad - good > 1; i++) {
    const people = Math.round((good + bad) / 2);
    if (isCarried(await trial(people), limit)) good = people;
    else bad = people;
  }
  return good;
}

function isCarried(figures: Figures | undefined, { quantile, atMostMs }: Limit): boolean {
  if (figures?.deliveredPercent !== 100) return false;
  return (figures[quantile] ?? Number.POSITIVE_INFINITY) <= atMostMs;
}

/** @returns undefined when the server did not even let them all in */
async function tryRoom(
  contender: Contender,
  people: number,
  pace: Pace,
): Promise<Figures | undefined> {
  const size = { rooms: 1, peoplePerRoom: people };
  const venue = await Venue.open(contender, { size, profileDir: pace.profileDir });
  const crowd = new Crowd(venue, PACE_OF_A_PERSON);
  try {
    await crowd.join([0], people);
    return { ...(await measureLoad(venue, crowd, STRETCH)) };
  } catch (error) {
    if (error instanceof NotLetIn) return undefined;
    throw error;
  } finally {
    crowd.leave();
    await venue.close();
  }
}
