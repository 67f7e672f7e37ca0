import type { Seeded } from '@throughline/testing';
import type { Cluster } from './cluster.ts';

/** Something that happens to a cluster, and what mends it again. */
export interface Incident {
  readonly name: string;
  /** What is acked while it lasts. */
  readonly acks: 'go-on' | 'none' | 'any';
  /** It cannot be read meanwhile. */
  readonly databaseIsAway?: boolean;
  /** People lose their lines as it begins, and not only as it ends. */
  readonly breaksLines?: boolean;
  /** It is always so: what is written has to be seen while it lasts too. */
  readonly isLasting?: boolean;
  readonly holdMs: number;
  begin(): unknown;
  repair(): unknown;
}

type Many = (cluster: Cluster, random: Seeded) => Incident[];

const times = (count: number, make: (time: number) => Incident): Incident[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** M-01: one node, whichever, gets SIGKILL, and is started again. */
export const killNodes =
  (count: number): Many =>
  (cluster, random) =>
    times(count, (time) => {
      const node = random.below(cluster.size);
      return {
        name: `kill ${time} (node ${node})`,
        acks: 'any',
        breaksLines: true,
        holdMs: random.below(1_000),
        begin: () => cluster.killNode(node),
        repair: () => cluster.startNode(node),
      };
    });

/** M-11: one node after the other is told to stop, and is started again when it has ended. */
export const restartNodes =
  (count: number): Many =>
  (cluster) =>
    times(count, (time) => {
      const node = time % cluster.size;
      return {
        name: `rolling restart ${time} (node ${node})`,
        acks: 'any',
        holdMs: 0,
        begin: () => cluster.stopNode(node),
        repair: () => cluster.startNode(node),
      };
    });

/** M-02: Redis is killed and started again with nothing in it. */
export const restartRedis =
  (count: number): Many =>
  (cluster, random) =>
    times(count, (time) => ({
      name: `Redis restart ${time}`,
      acks: 'any',
      holdMs: random.below(2_000),
      begin: () => cluster.redis.kill(),
      repair: () => cluster.redis.run(),
    }));

/** M-03: Redis is held where it is. */
export const pauseRedis =
  (holdMs: number): Many =>
  (cluster) => [
    {
      name: 'Redis pause',
      acks: 'go-on',
      holdMs,
      begin: () => cluster.redis.pause(),
      repair: () => cluster.redis.resume(),
    },
  ];

/** M-04: all that Redis holds is gone. */
export const flushRedis: Many = (cluster) => [
  {
    name: 'FLUSHALL',
    acks: 'go-on',
    holdMs: 1_000,
    begin: () => cluster.redis.command('FLUSHALL'),
    repair: () => undefined,
  },
];

/** M-05: a node hears nothing for a while, and what it had not heard is trimmed away before it may. */
export const trimBehindOne: Many = (cluster) => [
  {
    name: 'streams trimmed behind node 0',
    acks: 'go-on',
    holdMs: 3_000,
    begin: () => cluster.lineOf(0).hold(),
    async repair() {
      for (const key of await streamsOf(cluster))
        await cluster.redis.command('XTRIM', key, 'MAXLEN', '0');
      cluster.lineOf(0).mend();
    },
  },
];

/** M-09: one node is cut from Redis, the others are not. */
export const cutFromRedis =
  (holdMs: number): Many =>
  (cluster) => [
    {
      name: 'node 0 cut from Redis',
      acks: 'go-on',
      holdMs,
      begin: () => cluster.lineOf(0).cut(),
      repair: () => cluster.lineOf(0).mend(),
    },
    {
      name: 'node 1 and Redis hear nothing of each other',
      acks: 'go-on',
      holdMs: holdMs / 3,
      begin: () => cluster.lineOf(1).hold(),
      repair: () => cluster.lineOf(1).mend(),
    },
  ];

/** M-07: Postgres ends at once, as in `pg_ctl stop -m immediate`, and is started again after a while. */
export const restartPostgres =
  (count: number): Many =>
  (cluster, random) =>
    times(count, (time) => ({
      name: `Postgres restart ${time}`,
      acks: 'none',
      databaseIsAway: true,
      holdMs: random.below(1_500),
      begin: () => cluster.postgres.stopImmediately(),
      repair: () => cluster.postgres.run(),
    }));

/** M-08: Postgres is held where it is. */
export const pausePostgres =
  (holdMs: number): Many =>
  (cluster) => [
    {
      name: 'Postgres pause',
      acks: 'none',
      databaseIsAway: true,
      holdMs,
      begin: () => cluster.postgres.pause(),
      repair: () => cluster.postgres.resume(),
    },
  ];

/** Nothing happens for a while: for what is wrong all the time. */
export const letPass =
  (holdMs: number): Many =>
  () => [
    {
      name: 'a while',
      acks: 'go-on',
      isLasting: true,
      holdMs,
      begin: () => undefined,
      repair: () => undefined,
    },
  ];

/** One after another. */
export const all =
  (...many: readonly Many[]): Many =>
  (cluster, random) =>
    many.flatMap((one) => one(cluster, random));

async function streamsOf({ redis }: Cluster): Promise<string[]> {
  const keys = (await redis.command('KEYS', '*'))
    .split('\r\n')
    .filter((_, i) => i > 0 && i % 2 === 0);
  const streams: string[] = [];
  for (const key of keys) {
    if ((await redis.command('TYPE', key)).startsWith('+stream')) streams.push(key);
  }
  return streams;
}
