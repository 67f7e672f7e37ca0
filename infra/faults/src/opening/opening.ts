import { parseArgs } from 'node:util';
import { seeded } from '@throughline/testing';
import { wholeNumber } from '../whole-number.ts';
import { typeAndReopen } from './opening-run.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    /** Folds nothing: this must end with code 1. */
    control: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? seeded().seed : wholeNumber('seed', values.seed, 2 ** 32);
const edits = wholeNumber('edits', values.edits, 1_000_000);
const folds = values.control ? 'never' : 'real';
const report = await typeAndReopen({ folds, edits, seed });
const most = Math.max(...report.openMs);
console.log(
  [
    `seed                ${seed}`,
    `edits acked         ${report.edits}, over ${report.kills} kills`,
    `replayed            ${report.mostReplayed} entries at most`,
    `opening             ${Math.round(most)} ms at most`,
    `stored in the end   ${report.storedBytes} bytes`,
    ...report.faults.slice(0, 10).map((fault) => `  ${fault}`),
    report.faults.length > 0 ? `FAILED: ${report.faults.length} faults` : 'passed',
  ].join('\n'),
);
process.exitCode = report.faults.length > 0 ? 1 : 0;
