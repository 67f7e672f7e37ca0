import { parseArgs } from 'node:util';
import { seeded } from '@throughline/testing';
import { wholeNumber } from '../whole-number.ts';
import { backUpWhileTyping } from './backup-run.ts';

const { values } = parseArgs({
  options: {
    backups: { type: 'string', default: '20' },
    clients: { type: 'string', default: '100' },
    boards: { type: 'string', default: '3' },
    seed: { type: 'string' },
    /** Copies the file as it lies there: this must end with code 1. */
    control: { type: 'boolean', default: false },
  },
});

const { faults, acked, tookMs } = await backUpWhileTyping({
  backups: wholeNumber('backups', values.backups, 200),
  clients: wholeNumber('clients', values.clients, 200),
  boards: wholeNumber('boards', values.boards, 3),
  seed: values.seed === undefined ? seeded().seed : wholeNumber('seed', values.seed, 2 ** 32),
  copyFile: values.control,
});
for (const { kind, where, detail } of faults.slice(0, 10))
  console.log(`${kind} ${where}: ${detail}`);
const longest = Math.max(...tookMs).toFixed(0);
console.log(
  `${tookMs.length} backups under ${values.clients} people, ${acked} writes acked, ` +
    `the longest with its restoring ${longest} ms: ${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
