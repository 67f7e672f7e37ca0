import { parseArgs } from 'node:util';
import { seeded } from '@throughline/testing';
import { wholeNumber } from '../whole-number.ts';
import { offences, powerCutLines } from './power-cut-report.ts';
import { judgeTrace } from './power-cuts.ts';
import { traceWhileTyping } from './traced-run.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '1000' },
    people: { type: 'string', default: '10' },
    cuts: { type: 'string', default: '30' },
    seed: { type: 'string' },
    /** Runs against the server at synchronous=NORMAL: this must end with code 1. */
    control: { type: 'boolean', default: false },
  },
});
const seed = values.seed === undefined ? seeded().seed : wholeNumber('seed', values.seed, 2 ** 32);
const edits = wholeNumber('edits', values.edits, 10_000);
const cuts = wholeNumber('cuts', values.cuts, 500);
const people = wholeNumber('people', values.people, 40);
const server = values.control ? 'syncingLess' : 'real';
const { order, powerCuts } = await traceWhileTyping(
  { server, people, edits, seed },
  (run, folder) => judgeTrace(run, folder, { cuts, seed }),
);
console.log(powerCutLines(seed, order, powerCuts).join('\n'));
const wrong = offences({ edits, cuts }, order, powerCuts);
console.log(wrong.length > 0 ? `FAILED: ${wrong.join(', ')}` : 'passed');
process.exitCode = wrong.length > 0 ? 1 : 0;
