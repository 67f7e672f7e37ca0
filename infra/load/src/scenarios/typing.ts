import { countConverged } from '../people/convergence.ts';
import { Crowd } from '../people/crowd.ts';
import { type LoadFigures, measureLoad } from '../people/measure-load.ts';
import type { Contender } from '../servers/contenders.ts';
import { Venue } from '../servers/venue.ts';
import type { Column, Figures, Pace, Variant } from './scenario.ts';

/** What each person does: the pace of a busy table. */
export const PACE_OF_A_PERSON = { editsPerSecond: 2, movesPerSecond: 10 } as const;

export const TYPING_COLUMNS: readonly Column[] = [
  { title: 'delivered %', figure: 'deliveredPercent', digits: 2 },
  { title: 'p50 ms', figure: 'p50Ms', digits: 1, needsDelivery: true },
  { title: 'p95 ms', figure: 'p95Ms', digits: 1, needsDelivery: true },
  { title: 'p99 ms', figure: 'p99Ms', digits: 1, needsDelivery: true, spread: true },
  { title: 'ack p50', figure: 'ackP50Ms', digits: 1, needsDelivery: true },
  { title: 'ack p99', figure: 'ackP99Ms', digits: 1, needsDelivery: true },
  { title: 'cursor p95', figure: 'cursorP95Ms', digits: 0 },
  { title: 'CPU %', figure: 'cpuPercent', digits: 1 },
  { title: 'CPU s/1,000 edits', figure: 'cpuSecondsPer1000Edits', digits: 3, spread: true },
  { title: 'kB/s out each', figure: 'kilobytesPerSecondEach', digits: 1 },
  { title: 'RSS MB', figure: 'residentMb', digits: 0 },
  { title: 'converged %', figure: 'convergedPercent', digits: 0 },
  { title: 'sent away', figure: 'sentAway', digits: 0 },
  { title: 'generator %', figure: 'generatorPercent', digits: 0 },
];

/** People in rooms who type and move: one run. */
export async function runTyping(
  contender: Contender,
  { rooms, peoplePerRoom }: Variant,
  pace: Pace,
): Promise<Figures> {
  const size = { rooms, peoplePerRoom };
  const venue = await Venue.open(contender, { size, profileDir: pace.profileDir });
  const crowd = new Crowd(venue, PACE_OF_A_PERSON);
  try {
    const all = Array.from({ length: rooms }, (_, room) => room);
    await crowd.join(all, peoplePerRoom);
    const figures = await measureLoad(venue, crowd, pace);
    const converged = await countConverged(venue, crowd);
    return asFigures(figures, (100 * converged) / rooms);
  } finally {
    crowd.leave();
    await venue.close();
  }
}

function asFigures(figures: LoadFigures, convergedPercent: number): Figures {
  const kilobytesPerSecondEach = figures.bytesPerSecondEach / 1_000;
  return { ...figures, kilobytesPerSecondEach, convergedPercent };
}
