import { countConverged } from '../people/convergence.ts';
import { Crowd } from '../people/crowd.ts';
import { measureLoad } from '../people/measure-load.ts';
import { Tally } from '../people/tally.ts';
import type { Contender } from '../servers/contenders.ts';
import { NodeVenue } from '../servers/node-venue.ts';
import type { Figures, Pace, Scenario, Variant } from './scenario.ts';
import { PACE_OF_A_PERSON } from './typing.ts';

const PEOPLE = [20, 50, 200];
/** One server alone, one that is set up to be one of several, and two of these. */
const SET_UPS = [
  { name: 'one node', nodes: 1, withRedis: false },
  { name: 'one node of several', nodes: 1, withRedis: true },
  { name: 'two nodes', nodes: 2, withRedis: true },
] as const;

type NodeVariant = Variant & Pick<(typeof SET_UPS)[number], 'nodes' | 'withRedis'>;

/** One room whose people are at several servers. */
export const twoNodes: Scenario = {
  name: 'two-nodes',
  about:
    'Everybody in one room, half of them at each of two servers, or all at one; ours durable in Postgres, Hocuspocus in memory, both with Redis between two.',
  columns: [
    { title: 'delivered %', figure: 'deliveredPercent', digits: 2 },
    { title: 'p95 ms', figure: 'p95Ms', digits: 1, needsDelivery: true },
    { title: 'node to node p50', figure: 'crossP50Ms', digits: 1, needsDelivery: true },
    { title: 'p95', figure: 'crossP95Ms', digits: 1, needsDelivery: true, spread: true },
    { title: 'p99', figure: 'crossP99Ms', digits: 1, needsDelivery: true },
    { title: 'ack p50', figure: 'ackP50Ms', digits: 1, needsDelivery: true },
    { title: 'ack p99', figure: 'ackP99Ms', digits: 1, needsDelivery: true },
    { title: 'cursor p95', figure: 'cursorP95Ms', digits: 0 },
    { title: 'servers CPU %', figure: 'cpuPercent', digits: 1 },
    { title: 'CPU s/1,000 edits', figure: 'cpuSecondsPer1000Edits', digits: 3, spread: true },
    { title: 'Postgres CPU %', figure: 'postgresPercent', digits: 1 },
    { title: 'Redis CPU %', figure: 'redisPercent', digits: 1 },
    { title: 'converged %', figure: 'convergedPercent', digits: 0 },
    { title: 'sent away', figure: 'sentAway', digits: 0 },
    { title: 'generator %', figure: 'generatorPercent', digits: 0 },
  ],
  variants: ({ people }) =>
    (people.length > 0 ? people : PEOPLE).flatMap((count) =>
      SET_UPS.map(
        ({ name, ...setUp }): NodeVariant => ({
          label: `${count} people, ${name}`,
          rooms: 1,
          peoplePerRoom: count,
          ...setUp,
        }),
      ),
    ),
  suits: ({ name }) => name === 'ours' || name === 'hocuspocus',
  connections: ({ peoplePerRoom }) => peoplePerRoom + 1,
  limitMs: ({ countedMs }) => countedMs + 180_000,
  run: (contender, variant, pace) => run(contender, variant as NodeVariant, pace),
};

async function run(contender: Contender, variant: NodeVariant, pace: Pace): Promise<Figures> {
  const { rooms, peoplePerRoom, nodes, withRedis } = variant;
  const { profileDir } = pace;
  const venue = await NodeVenue.open(contender, {
    size: { rooms, peoplePerRoom },
    nodes,
    withRedis,
    profileDir,
  });
  const tally = new Tally((a, b) => venue.nodeOf(a.number) !== venue.nodeOf(b.number));
  const crowd = new Crowd(venue, PACE_OF_A_PERSON, tally);
  try {
    await crowd.join([0], peoplePerRoom);
    const shared = sharedCost(venue);
    const figures = await measureLoad(venue, crowd, pace, shared);
    const converged = await countConverged(venue, crowd);
    return { ...figures, ...shared.percent(), convergedPercent: 100 * converged };
  } finally {
    crowd.leave();
    await venue.close();
  }
}

/** What Postgres and Redis cost within the stretch that counts. */
function sharedCost(venue: NodeVenue) {
  const readings: { atMs: number; postgres: number; redis: number }[] = [];
  return {
    read() {
      const [postgres, redis] = [venue.postgresCpuSeconds(), venue.redisCpuSeconds()];
      readings.push({ atMs: performance.now(), postgres, redis });
    },
    percent(): Figures {
      const [before, after] = readings;
      if (!before || !after) throw new Error('the stretch was not read');
      const share = (seconds: number) => (100_000 * seconds) / (after.atMs - before.atMs);
      return {
        postgresPercent: share(after.postgres - before.postgres),
        redisPercent: share(after.redis - before.redis),
      };
    },
  };
}
