import type { Place } from '../servers/place.ts';
import type { Crowd } from './crowd.ts';
import { pause } from './pause.ts';
import type { Tally } from './tally.ts';

/** What one stretch of typing cost and gave. Names carry their units. */
export interface LoadFigures {
  readonly people: number;
  readonly edits: number;
  readonly deliveredPercent: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Of deliveries from one node to another; NaN where there is one. */
  readonly crossP50Ms: number;
  readonly crossP95Ms: number;
  readonly crossP99Ms: number;
  /** NaN for servers that ack nothing. */
  readonly ackP50Ms: number;
  readonly ackP99Ms: number;
  /** Age of the cursors that one witness a room is shown. */
  readonly cursorP95Ms: number;
  /** Server CPU in percent of one core. */
  readonly cpuPercent: number;
  readonly cpuSecondsPer1000Edits: number;
  readonly bytesPerSecondEach: number;
  readonly residentMb: number;
  /** Copies too many, and copies in a wrong room. */
  readonly repeated: number;
  readonly astray: number;
  /** People whose line has ended; each of them misses what is due to them. */
  readonly sentAway: number;
  /** When the counted stretch began and ended, in µs of the machine's monotonic clock. */
  readonly countedFromUs: number;
  readonly countedToUs: number;
  /** CPU of the generator itself, in percent of one core: near 100 it measures itself. */
  readonly generatorPercent: number;
}

/** How long people act before anything counts, while it counts, and what is due may take after that. */
export interface StretchOptions {
  readonly warmUpMs: number;
  readonly countedMs: number;
  readonly settleMs: number;
}

const MB = 1_048_576;

/**
 * Has the crowd act, counts a stretch of it, and waits for what is due.
 * @param beside is read at the stretch's beginning and at its end
 */
export async function measureLoad(
  venue: Place,
  crowd: Crowd,
  { warmUpMs, countedMs, settleMs }: StretchOptions,
  beside?: { read(): void },
): Promise<LoadFigures> {
  crowd.act();
  await pause(warmUpMs);
  beside?.read();
  const before = reading(venue, crowd);
  crowd.tally.start();
  await pause(countedMs);
  crowd.tally.stop();
  const after = reading(venue, crowd);
  beside?.read();
  crowd.rest();
  await crowd.settle(settleMs);
  const seconds = (after.atUs - before.atUs) / 1_000_000;
  const cpuSeconds = after.cpuSeconds - before.cpuSeconds;
  const people = crowd.people.length;
  return {
    people,
    ...delivery(crowd.tally),
    cpuPercent: (100 * cpuSeconds) / seconds,
    cpuSecondsPer1000Edits: (1_000 * cpuSeconds) / crowd.tally.edits,
    bytesPerSecondEach: (after.bytesIn - before.bytesIn) / seconds / people,
    residentMb: after.residentBytes / MB,
    countedFromUs: before.atUs,
    countedToUs: after.atUs,
    sentAway: crowd.people.filter((person) => !person.isHere).length,
    generatorPercent: (100 * (after.generatorSeconds - before.generatorSeconds)) / seconds,
  };
}

function delivery(tally: Tally) {
  return {
    edits: tally.edits,
    deliveredPercent: tally.deliveredPercent,
    p50Ms: tally.latencies.quantile(0.5),
    p95Ms: tally.latencies.quantile(0.95),
    p99Ms: tally.latencies.quantile(0.99),
    crossP50Ms: tally.crossings.quantile(0.5),
    crossP95Ms: tally.crossings.quantile(0.95),
    crossP99Ms: tally.crossings.quantile(0.99),
    ackP50Ms: tally.acks.quantile(0.5),
    ackP99Ms: tally.acks.quantile(0.99),
    cursorP95Ms: tally.cursors.quantile(0.95),
    repeated: tally.repeated,
    astray: tally.astray,
  };
}

function reading({ server }: Place, crowd: Crowd) {
  const own = process.cpuUsage();
  return {
    atUs: Number(process.hrtime.bigint() / 1_000n),
    cpuSeconds: server.cpuSeconds(),
    residentBytes: server.residentBytes(),
    bytesIn: crowd.bytesIn(),
    generatorSeconds: (own.user + own.system) / 1_000_000,
  };
}
