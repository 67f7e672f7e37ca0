import { parseArgs } from 'node:util';
import { seeded } from '@throughline/testing';
import { killWhileTyping } from './kill-run.ts';
import { missedBars, reportLines } from './kill-run-report.ts';

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
const missed = missedBars(report);
console.log(reportLines(report).join('\n'));
console.log(missed.length === 0 ? 'passed' : `FAILED: ${missed.join(', ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`--${name} must be a whole number from 1 to ${most}`);
}
