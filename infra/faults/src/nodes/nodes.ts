import { parseArgs } from 'node:util';
import { seeded } from '@throughline/testing';
import type { ServerKind } from '../server-process.ts';
import { wholeNumber } from '../whole-number.ts';
import {
  all,
  cutFromRedis,
  flushRedis,
  killNodes,
  letPass,
  pausePostgres,
  pauseRedis,
  restartNodes,
  restartPostgres,
  restartRedis,
  trimBehindOne,
} from './incidents.ts';
import { missedByNodes, nodesReportLines } from './nodes-report.ts';
import { runNodes } from './nodes-run.ts';

const HEALED_BAR_MS = 5_000;
/** What is lost without a word is found by looking around, every 15 s. */
const LOOKED_AROUND_BAR_MS = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string' },
    /** How long something is held still or cut off, in milliseconds. */
    hold: { type: 'string' },
    clients: { type: 'string' },
    boards: { type: 'string', default: '2' },
    seed: { type: 'string' },
    /** With servers that do not do what holds them together: this must end with code 1. */
    control: { type: 'boolean', default: false },
  },
});

const times = (usual: number) => wholeNumber('times', values.times ?? `${usual}`, 200);
const holdMs = (usual: number) => wholeNumber('hold', values.hold ?? `${usual}`, 120_000);

/** What can happen, to whom, and which server must fail. */
const RUNS = {
  kill: () => ({
    incidents: killNodes(times(20)),
    clients: 80,
    control: 'ackingEarly',
  }),
  rolling: () => ({
    incidents: restartNodes(times(5)),
    clients: 100,
    control: 'ackingEarly',
  }),
  redis: () => ({
    incidents: all(
      restartRedis(times(10)),
      pauseRedis(holdMs(10_000)),
      flushRedis,
      trimBehindOne,
      cutFromRedis(3 * holdMs(10_000)),
    ),
    clients: 40,
    control: 'notReadingOn',
  }),
  postgres: () => ({
    incidents: all(restartPostgres(times(10)), pausePostgres(holdMs(10_000))),
    clients: 40,
    control: 'ackingEarly',
  }),
  drop: () => ({
    incidents: letPass(holdMs(60_000)),
    clients: 40,
    kind: 'losingNews',
    control: 'losingNewsForGood',
    barMs: LOOKED_AROUND_BAR_MS,
  }),
} as const satisfies Record<string, () => Run>;

interface Run {
  readonly incidents: Parameters<typeof runNodes>[0]['incidents'];
  readonly clients: number;
  readonly kind?: ServerKind;
  readonly control: ServerKind;
  readonly barMs?: number;
}

const name = (positionals[0] ?? 'kill') as keyof typeof RUNS;
const run: Run = RUNS[name]();
const kind = values.control ? run.control : (run.kind ?? 'real');
const report = await runNodes({
  kinds: [kind, kind],
  clients: wholeNumber('clients', values.clients ?? `${run.clients}`, 200),
  boards: wholeNumber('boards', values.boards, 2),
  seed: values.seed === undefined ? seeded().seed : wholeNumber('seed', values.seed, 2 ** 32),
  incidents: run.incidents,
  untilFault: values.control,
  limitMs: 900_000,
});
console.log(nodesReportLines(report).join('\n'));
const slow = missedByNodes(report, run.barMs ?? HEALED_BAR_MS);
if (report.faults.length > 0) console.log(`FAILED: ${report.faults.length} faults`);
else console.log(slow.length > 0 ? `passed, but slow: ${slow.join(', ')}` : 'passed');
process.exitCode = report.faults.length > 0 ? 1 : slow.length > 0 ? 2 : 0;
