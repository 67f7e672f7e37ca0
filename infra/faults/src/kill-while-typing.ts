import { parseArgs } from 'node:util';
import { seeded } from '@throughline/testing';
import { killWhileTyping } from './kill-run.ts';
import { missedTimes, reportLines } from './kill-run-report.ts';
import { wholeNumber } from './whole-number.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    clients: { type: 'string', default: '20' },
    boards: { type: 'string', default: '1' },
    seed: { type: 'string' },
    /** Runs against the server that acks too early: this must end with code 1. */
    control: { type: 'boolean', default: false },
  },
});

const report = await killWhileTyping({
  server: values.control ? 'ackingEarly' : 'real',
  kills: wholeNumber('kills', values.kills, 500),
  clients: wholeNumber('clients', values.clients, 200),
  boards: wholeNumber('boards', values.boards, 3),
  seed: values.seed === undefined ? seeded().seed : wholeNumber('seed', values.seed, 2 ** 32),
  untilLost: values.control,
});
const slow = missedTimes(report);
console.log(reportLines(report).join('\n'));
if (report.faults.length > 0) console.log(`FAILED: ${report.faults.length} faults`);
else console.log(slow.length > 0 ? `passed, but slow: ${slow.join(', ')}` : 'passed');
process.exitCode = report.faults.length > 0 ? 1 : slow.length > 0 ? 2 : 0;
