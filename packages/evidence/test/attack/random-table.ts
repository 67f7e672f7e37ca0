import type { Seeded } from '@throughline/testing';
import type { EvidenceTable } from '../../src/index.ts';
import { readCsv, readTable } from '../../src/index.ts';

const RACES = ['Asian', 'Black', 'Hispanic', 'White', 'Native American', 'Two or more races'];
const GENDERS = ['Female', 'Male'];

/** What figures a table has: people and their share of all, or rates with of how many they tell. */
export type Kind = 'share' | 'reached';

/** A table as it might be published, and how it adds up. */
export interface RandomTable {
  readonly kind: Kind;
  readonly table: EvidenceTable;
  readonly places: readonly string[];
  readonly years: readonly string[];
  readonly races: readonly string[];
  readonly genders: readonly string[];
  readonly has: { readonly state: boolean; readonly total: boolean; readonly allYears: boolean };
}

interface Count {
  people: number;
  reached: number;
}

/** A table of small and of larger groups, made as text and read as any other. */
export function randomTable(random: Seeded): RandomTable {
  const kind = random.pick<Kind>(['share', 'share', 'reached']);
  const places = Array.from({ length: 1 + random.below(5) }, (_, i) => `DISTRICT ${i + 1}`);
  const years = Array.from({ length: 1 + random.below(2) }, (_, i) => `${2011 + i}`);
  const races = RACES.slice(0, 2 + random.below(RACES.length - 1));
  const has = {
    state: random.below(10) < 7,
    total: random.below(10) < 9,
    allYears: years.length > 1 && random.below(10) < 2,
  };
  const genders = has.total && random.below(3) === 0 ? GENDERS : [];
  const counts = new Map<string, Count>();
  const add = (names: readonly [string, string, string], count: Count) => {
    const key = names.join(',');
    const there = counts.get(key) ?? { people: 0, reached: 0 };
    counts.set(key, {
      people: there.people + count.people,
      reached: there.reached + count.reached,
    });
  };
  for (const place of places) {
    for (const year of years) {
      for (const [group, count] of peopleOf(random, races, genders, has.total)) {
        for (const where of has.state ? [place, 'Colorado'] : [place]) {
          for (const when of has.allYears ? [year, 'All years'] : [year])
            add([where, group, when], count);
        }
      }
    }
  }
  const nobody = [...counts.values()].every(({ people }) => people === 0);
  if (nobody) return randomTable(random);
  return {
    kind,
    table: read(kind, counts, random.below(4) === 0),
    places,
    years,
    races,
    genders,
    has,
  };
}

function peopleOf(
  random: Seeded,
  races: readonly string[],
  genders: readonly string[],
  total: boolean,
): [string, Count][] {
  const found = races.map((race): [string, Count] => {
    const people = size(random);
    return [race, { people, reached: Math.round(people * random.next()) }];
  });
  const all = found.reduce(
    (sum, [, count]) => ({
      people: sum.people + count.people,
      reached: sum.reached + count.reached,
    }),
    { people: 0, reached: 0 },
  );
  let left = { ...all };
  const parted = genders.map((gender, index): [string, Count] => {
    const last = index === genders.length - 1;
    const reached = last ? left.reached : Math.round(left.reached * random.next());
    const rest = left.people - left.reached;
    const people = last ? left.people : reached + Math.round(rest * random.next());
    left = { people: left.people - people, reached: left.reached - reached };
    return [gender, { people, reached }];
  });
  return [...found, ...parted, ...(total ? [['All Students', all] as [string, Count]] : [])];
}

function size(random: Seeded): number {
  switch (random.below(5)) {
    case 0:
      return random.below(4);
    case 1:
      return random.below(13);
    case 2:
    case 3:
      return 5 + random.below(60);
    default:
      return 30 + random.below(400);
  }
}

/** `keepsBack`: the publisher withheld what is under 5. */
function read(kind: Kind, counts: ReadonlyMap<string, Count>, keepsBack: boolean): EvidenceTable {
  const lines = [...counts].flatMap(([key, { people, reached }]) => {
    const [place, , time] = key.split(',');
    const all = counts.get(`${place},All Students,${time}`)?.people;
    if (kind === 'reached')
      return people === 0 ? [] : `${key},Percent,${reached / people},${people}`;
    const share = all ? [`${key},Percent,${people / all},`] : [];
    if (keepsBack && people > 0 && people < 5) return `${key},Number,LNE,`;
    return [`${key},Number,${people},`, ...share];
  });
  const text = readCsv(['Location,Group,Year,Format,Data,N', ...lines].join('\n'));
  const mapping = {
    location: 0,
    group: 1,
    time: 2,
    format: 3,
    value: 4,
    ...(kind === 'reached' ? { base: 5 } : {}),
  };
  const found = text && readTable(text, mapping);
  if (found?.status !== 'read') throw new Error(`not read: ${JSON.stringify(found)}`);
  if (found.problems.length > 0) throw new Error(JSON.stringify(found.problems[0]));
  return found.table;
}
