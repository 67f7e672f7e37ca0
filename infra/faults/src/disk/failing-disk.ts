import { parseArgs } from 'node:util';
import { seeded } from '@throughline/testing';
import { wholeNumber } from '../whole-number.ts';
import { DISK_FAULTS, type DiskFaultName } from './disk-faults.ts';
import { failTheDisk } from './disk-run.ts';
import { diskLines } from './disk-run-report.ts';

const TOLD_WITHIN_MS = 2_000;
const names = Object.keys(DISK_FAULTS) as DiskFaultName[];
const { values } = parseArgs({
  options: {
    fault: { type: 'string', default: names.join() },
    clients: { type: 'string', default: '20' },
    /** How often a fault comes that passes by itself; the others come twice. */
    times: { type: 'string', default: '10' },
    hold: { type: 'string', default: '3000' },
    seed: { type: 'string' },
    /** Runs against the server that acks too early: this must end with code 1. */
    control: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? seeded().seed : wholeNumber('seed', values.seed, 2 ** 32);

let failed = 0;
for (const name of values.fault.split(',')) {
  const fault = names.find((known) => known === name);
  if (!fault) throw new Error(`--fault must be of ${names.join(', ')}`);
  const report = await failTheDisk({
    server: values.control ? 'ackingEarly' : 'real',
    fault,
    times: DISK_FAULTS[fault].passes ? wholeNumber('times', values.times, 100) : 2,
    clients: wholeNumber('clients', values.clients, 100),
    toldWithinMs: TOLD_WITHIN_MS,
    holdMs: wholeNumber('hold', values.hold, 60_000),
    seed,
  });
  console.log(`${diskLines(report).join('\n')}\n`);
  if (report.faults.length > 0) failed += 1;
}
console.log(failed > 0 ? `FAILED: faults at ${failed} kinds of failure` : 'passed');
process.exitCode = failed > 0 ? 1 : 0;
