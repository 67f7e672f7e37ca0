import { parseArgs } from 'node:util';
import { blockedRun } from './blocked-run.ts';
import { wholeNumber } from './whole-number.ts';

const { values } = parseArgs({
  options: {
    sessions: { type: 'string', default: '100' },
    'at-once': { type: 'string', default: '3' },
    /** Shuts the fall-back off from outside: this must end with code 1. */
    control: { type: 'boolean', default: false },
  },
});

const sessions = wholeNumber('sessions', values.sessions, 200);
const report = await blockedRun({
  sessions,
  atOnce: wholeNumber('at-once', values['at-once'], 4),
  fallBack: !values.control,
  progress: (line) => console.log(line),
});
for (const [block, { done, of, savedAfterMs }] of report.byBlock) {
  const inOrder = savedAfterMs.toSorted((a, b) => a - b);
  const seconds = (ms = 0) => `${(ms / 1_000).toFixed(1)} s`;
  const times = `${seconds(inOrder[inOrder.length >> 1])} / ${seconds(inOrder.at(-1))}`;
  console.log(
    `${block}: ${done} of ${of}; from the map's opening to Saved, middle / most: ${times}`,
  );
}
for (const problem of report.problems) console.log(`FAILED ${problem}`);
console.log(`${report.done} of ${sessions}`);
process.exitCode = report.done === sessions && report.problems.length === 0 ? 0 : 1;
