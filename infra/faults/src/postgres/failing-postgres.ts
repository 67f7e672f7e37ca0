import { parseArgs } from 'node:util';
import { seeded } from '@throughline/testing';
import { wholeNumber } from '../whole-number.ts';
import { failPostgres, type PostgresRunReport } from './postgres-run.ts';

const TOLD_BAR_MS = 2_000;
const BACK_BAR_MS = 5_000;
const SHOWN_FAULTS = 10;

const { values } = parseArgs({
  options: {
    restarts: { type: 'string', default: '10' },
    pauses: { type: 'string', default: '1' },
    /** How long Postgres is held still, in milliseconds. */
    hold: { type: 'string', default: '10000' },
    clients: { type: 'string', default: '20' },
    seed: { type: 'string' },
    /** Runs against the server that acks too early: this must end with code 1. */
    control: { type: 'boolean', default: false },
  },
});

const report = await failPostgres({
  server: values.control ? 'ackingEarly' : 'real',
  restarts: wholeNumber('restarts', values.restarts, 100),
  pauses: wholeNumber('pauses', values.pauses, 20),
  pauseMs: wholeNumber('hold', values.hold, 60_000),
  clients: wholeNumber('clients', values.clients, 100),
  seed: values.seed === undefined ? seeded().seed : wholeNumber('seed', values.seed, 2 ** 32),
});
console.log(lines(report).join('\n'));
const slow = missed(report);
if (report.faults.length > 0) console.log(`FAILED: ${report.faults.length} faults`);
else console.log(slow.length > 0 ? `passed, but slow: ${slow.join(', ')}` : 'passed');
process.exitCode = report.faults.length > 0 ? 1 : slow.length > 0 ? 2 : 0;

function lines(run: PostgresRunReport): string[] {
  const count = (kind: string) => run.faults.filter((fault) => fault.kind === kind).length;
  return [
    `seed               ${run.seed}`,
    `restarts, pauses   ${run.restarts}, ${run.pauses}`,
    `edits              ${run.edits}, ${run.editsMeanwhile} of them while Postgres was away; ${run.acked} acked`,
    `lost, doubled      ${count('lost')}, ${count('doubled')}`,
    `acked while away   ${count('acked')}`,
    `everybody told in  ${most(run.toldMs)}`,
    `acks again in      ${most(run.resumedMs)}`,
    `converged in       ${most(run.convergedMs)}`,
    ...run.faults.slice(0, SHOWN_FAULTS).map((f) => `  ${f.kind} ${f.where}: ${f.detail}`),
  ];
}

function missed({ toldMs, resumedMs, convergedMs }: PostgresRunReport): string[] {
  return [
    ...(Math.max(0, ...toldMs) > TOLD_BAR_MS ? [`told after over ${TOLD_BAR_MS} ms`] : []),
    ...(Math.max(0, ...resumedMs, ...convergedMs) > BACK_BAR_MS
      ? [`back after over ${BACK_BAR_MS} ms`]
      : []),
  ];
}

function most(values: readonly number[]): string {
  return values.length === 0 ? '-' : `${Math.round(Math.max(...values))} ms at most`;
}
