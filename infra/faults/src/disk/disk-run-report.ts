import type { Fault } from '../judge-board.ts';
import type { ServerKind } from '../server-process.ts';
import { DISK_FAULTS, type DiskFaultName } from './disk-faults.ts';

export interface DiskRunOptions {
  readonly server: Extract<ServerKind, 'real' | 'ackingEarly'>;
  readonly fault: DiskFaultName;
  /** How often the disk fails. */
  readonly times: number;
  readonly clients: number;
  /** How long a fault that does not pass by itself is left there. */
  readonly holdMs: number;
  /** The bar: everybody knows within this. */
  readonly toldWithinMs: number;
  readonly seed: number;
}

export interface DiskRunReport {
  readonly fault: DiskFaultName;
  readonly seed: number;
  readonly times: number;
  readonly edits: number;
  readonly acked: number;
  /** Edits that were made while the disk failed. */
  readonly editsMeanwhile: number;
  /** From the last commit that worked, or from the fault, to when the last page knew. */
  readonly toldMs: readonly number[];
  /** From the repair, or from when everybody knew, to when all was saved and the same everywhere. */
  readonly savedAgainMs: readonly number[];
  readonly faults: readonly Fault[];
}

const SHOWN_FAULTS = 10;

/** The figures of a run, a line each, and its first faults. */
export function diskLines(report: DiskRunReport): string[] {
  const { fault, seed, times, edits, acked, editsMeanwhile, toldMs, savedAgainMs, faults } = report;
  const most = (values: readonly number[]) =>
    values.length === 0 ? '-' : `${Math.round(Math.max(...values))} ms`;
  const count = (kind: Fault['kind']) => faults.filter((one) => one.kind === kind).length;
  return [
    `fault              ${fault}: ${DISK_FAULTS[fault].what}`,
    `seed, times        ${seed}, ${times}`,
    `edits              ${edits}, ${editsMeanwhile} of them while it failed; ${acked} acked in the end`,
    `lost, doubled      ${count('lost')}, ${count('doubled')}`,
    `everybody told in  ${most(toldMs)} at most`,
    `all saved again in ${most(savedAgainMs)} at most`,
    ...faults.slice(0, SHOWN_FAULTS).map((f) => `  ${f.kind} ${f.where}: ${f.detail}`),
  ];
}
