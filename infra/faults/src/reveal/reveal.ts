import { parseArgs } from 'node:util';
import { wholeNumber } from '../whole-number.ts';
import { KILLED_AT, killInReveals, type Meddling, REVEAL_STEPS } from './reveal-run.ts';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    /** Loses, or doubles, what was taken: this must end with code 1. */
    control: { type: 'boolean', default: false },
  },
});
const times = wholeNumber('times', values.times, 1_000);
const meddlings: readonly Meddling[] = values.control
  ? ['lose-taken', 'forget-that-it-was-put']
  : ['nothing'];
let failed = values.control;
for (const meddling of meddlings) {
  const steps = meddling === 'nothing' ? REVEAL_STEPS : [KILLED_AT[meddling]];
  const { kills, faults } = await killInReveals(steps, times, meddling);
  console.log(`${meddling}: ${kills} kills, ${faults.length} faults`);
  for (const fault of faults.slice(0, 5)) console.log(`  ${fault}`);
  failed = values.control ? failed && faults.length > 0 : faults.length > 0;
}
console.log(failed ? 'FAILED' : 'passed');
process.exitCode = failed ? 1 : 0;
