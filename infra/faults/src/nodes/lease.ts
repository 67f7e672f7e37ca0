import { parseArgs } from 'node:util';
import { seeded } from '@throughline/testing';
import { wholeNumber } from '../whole-number.ts';
import { outliveLeases } from './lease-run.ts';

const { values } = parseArgs({
  options: {
    stale: { type: 'string', default: '20' },
    clients: { type: 'string', default: '30' },
    seed: { type: 'string' },
    /** The node goes on before anybody else may fold: what it stores is not stale, and this must end with code 1. */
    control: { type: 'boolean', default: false },
  },
});

const report = await outliveLeases({
  stale: wholeNumber('stale', values.stale, 100),
  clients: wholeNumber('clients', values.clients, 100),
  seed: values.seed === undefined ? seeded().seed : wholeNumber('seed', values.seed, 2 ** 32),
  goesOnAtOnce: values.control,
  limitMs: 900_000,
});
const count = (kind: string) => report.faults.filter((fault) => fault.kind === kind).length;
const lines = [
  `seed           ${report.seed}`,
  `stops          ${report.stops}`,
  `stale folds    ${report.late}, ${report.refused} of them refused`,
  `edits          ${report.edits}, ${report.acked} acked`,
  `lost, doubled  ${count('lost')}, ${count('doubled')}`,
  `other faults   ${report.faults.length - count('lost') - count('doubled')}`,
  ...report.faults.slice(0, 10).map((f) => `  ${f.kind} ${f.where}: ${f.detail}`),
];
console.log(lines.join('\n'));
const failed = report.faults.length > 0 || report.refused < report.late;
console.log(failed ? 'FAILED' : 'passed');
process.exitCode = failed ? 1 : 0;
