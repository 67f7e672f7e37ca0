import type { History } from './histories.ts';
import type { Fault } from './judge-board.ts';
import type { ServerKind } from './server-process.ts';

export interface KillRunOptions {
  readonly server: ServerKind;
  readonly clients: number;
  readonly kills: number;
  /** Over how many boards the clients are spread: 1 to 3, the teams of the sample. */
  readonly boards: number;
  readonly seed: number;
  /** Ends the run at the first kill that lost something: for the negative control. */
  readonly untilLost: boolean;
}

export interface KillRunReport {
  readonly seed: number;
  readonly clients: number;
  readonly boards: number;
  readonly kills: number;
  /** Tokens written or taken away, acked or not. */
  readonly edits: number;
  readonly acked: number;
  /** Of these, how many went to the server as they were done; the others came with a sync answer. */
  readonly ackedInOwnFrame: number;
  readonly ackedCharacters: number;
  /** Edits whose page died before it heard of them: they may be there, once, or not. */
  readonly unknown: number;
  /** Edits that had no ack yet when the server was killed, summed over all kills. */
  readonly unackedAtKills: number;
  /** From the start of each new process to its listening. */
  readonly restartsMs: readonly number[];
  /** From the last restart's listening to the moment when everything was saved and equal everywhere. */
  readonly convergedInMs: number | undefined;
  readonly tookMs: number;
  readonly faults: readonly Fault[];
  /** Where data, copy and history lie: kept only where there are faults that nobody wanted. */
  readonly folder: string | undefined;
}

type Measured = Pick<
  KillRunReport,
  'kills' | 'unackedAtKills' | 'restartsMs' | 'convergedInMs' | 'tookMs' | 'faults'
>;

export function makeReport(
  { seed, clients, boards }: KillRunOptions,
  history: History,
  measured: Measured,
): KillRunReport {
  return {
    seed,
    clients,
    boards,
    edits: history.size,
    acked: history.count('ok'),
    ackedInOwnFrame: history.ackedInOwnFrame,
    ackedCharacters: history.ackedCharacters,
    unknown: history.count('unknown'),
    ...measured,
    folder: undefined,
  };
}

/** The bars that are about time: each new server listens, and everybody is of one mind again, within this. */
const RESTART_BAR_MS = 2_000;
const CONVERGE_BAR_MS = 5_000;
const SHOWN_FAULTS = 20;

const countOf = ({ faults }: KillRunReport, ...kinds: Fault['kind'][]) =>
  faults.filter(({ kind }) => kinds.includes(kind)).length;

/** Which bars about time were missed, in words. A machine that does other things misses them too. */
export function missedTimes({ restartsMs, convergedInMs }: KillRunReport): string[] {
  const slowest = Math.max(0, ...restartsMs);
  return [
    ...(slowest > RESTART_BAR_MS ? [`a restart took over ${RESTART_BAR_MS} ms`] : []),
    ...((convergedInMs ?? 0) > CONVERGE_BAR_MS
      ? [`converging took over ${CONVERGE_BAR_MS} ms`]
      : []),
  ];
}

/** The figures of a run, a line each, and its first faults. */
export function reportLines(report: KillRunReport): string[] {
  const { restartsMs, convergedInMs, faults, folder } = report;
  const sorted = restartsMs.toSorted((a, b) => a - b);
  const ms = (value: number | undefined) => (value === undefined ? '-' : `${Math.round(value)} ms`);
  const other = faults.length - countOf(report, 'lost', 'doubled', 'returned');
  return [
    `seed               ${report.seed}`,
    `clients, boards    ${report.clients}, ${report.boards}`,
    `kills              ${report.kills}, with ${report.unackedAtKills} edits unacked at them`,
    `edits              ${report.edits}`,
    `acked              ${report.acked}, ${report.ackedInOwnFrame} of them in a frame of their own`,
    `acked characters   ${report.ackedCharacters}`,
    `unknown            ${report.unknown} (their device died first)`,
    `lost               ${countOf(report, 'lost')}`,
    `doubled            ${countOf(report, 'doubled')}`,
    `back after erasing ${countOf(report, 'returned')}`,
    `other faults       ${other}`,
    `restart to serving ${ms(sorted[sorted.length >> 1])} in the middle, ${ms(sorted.at(-1))} at most`,
    `time to converge   ${ms(convergedInMs)}`,
    `took               ${(report.tookMs / 1_000).toFixed(1)} s`,
    ...faults.slice(0, SHOWN_FAULTS).map((f) => `  ${f.kind} ${f.where}: ${f.detail}`),
    ...(folder === undefined ? [] : [`data and history are in ${folder}`]),
  ];
}
