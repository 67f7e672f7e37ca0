import type { Fault } from '../judge-board.ts';
import type { NodesRunReport } from './nodes-run.ts';

const SHOWN_FAULTS = 20;

/** The figures of a run, a line each, and its first faults. */
export function nodesReportLines(report: NodesRunReport): string[] {
  const { incidents, faults } = report;
  const count = (...kinds: Fault['kind'][]) =>
    faults.filter(({ kind }) => kinds.includes(kind)).length;
  const most = (values: readonly number[]) =>
    values.length === 0 ? '-' : `${Math.round(Math.max(...values))} ms at most`;
  const meanwhile = incidents.reduce((sum, { ackedMeanwhile }) => sum + ackedMeanwhile, 0);
  return [
    `seed                ${report.seed}`,
    `clients             ${report.clients}`,
    `incidents           ${incidents.length}`,
    `edits               ${report.edits}; ${report.acked} acked, ${meanwhile} of them while an incident lasted`,
    `lost, doubled, back ${count('lost')}, ${count('doubled')}, ${count('returned')}`,
    `other faults        ${faults.length - count('lost', 'doubled', 'returned')}`,
    `everybody back in   ${most(incidents.map(({ backMs }) => backMs))}`,
    `caught up in        ${most(incidents.map(({ crossedMs }) => crossedMs))}, after the repair`,
    `node to node        ${Math.round(report.usualCrossingMs)} ms in the middle, when all is well`,
    `converged in        ${report.convergedMs === undefined ? '-' : `${Math.round(report.convergedMs)} ms`}`,
    `without a line      ${gaps(report.gapsMs)}`,
    `took                ${(report.tookMs / 1_000).toFixed(1)} s`,
    ...incidents.map(
      ({ name, backMs, crossedMs, ackedMeanwhile }) =>
        `  ${name}: back in ${Math.round(backMs)} ms, caught up in ${Math.round(crossedMs)} ms, ${ackedMeanwhile} acked meanwhile`,
    ),
    ...faults.slice(0, SHOWN_FAULTS).map((f) => `  ${f.kind} ${f.where}: ${f.detail}`),
  ];
}

function gaps(gapsMs: readonly number[]): string {
  const at = (part: number) => Math.round(quantile(gapsMs, part));
  return `${gapsMs.length} times: ${at(0.5)} ms in the middle, ${at(0.95)} ms at 95 %, ${at(1)} ms at most`;
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? 0;
}

/** Which bars about time were missed, in words. A machine that does other things misses them too. */
export function missedByNodes(report: NodesRunReport, barMs: number): string[] {
  const { incidents, convergedMs } = report;
  const over = (values: readonly number[]) => Math.max(0, ...values) > barMs;
  return [
    ...(over(incidents.map(({ backMs }) => backMs)) ? [`back after over ${barMs} ms`] : []),
    ...(over(incidents.map(({ crossedMs }) => crossedMs))
      ? [`caught up after over ${barMs} ms`]
      : []),
    ...(quantile(report.gapsMs, 0.95) > barMs ? [`one gap in twenty was over ${barMs} ms`] : []),
    ...((convergedMs ?? 0) > barMs ? [`converging took over ${barMs} ms`] : []),
  ];
}
