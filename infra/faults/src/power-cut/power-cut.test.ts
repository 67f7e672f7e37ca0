import { spawnSync } from 'node:child_process';
import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { offences, powerCutLines } from './power-cut-report.ts';
import { judgeTrace } from './power-cuts.ts';
import { type TracedRunOptions, traceWhileTyping } from './traced-run.ts';

const EDITS = 200;
const CUTS = 10;
const { seed } = seeded();

const canTrace = spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;

const run = (server: TracedRunOptions['server']) =>
  traceWhileTyping({ server, people: 4, edits: EDITS, seed }, (traced, folder) =>
    judgeTrace(traced, folder, { cuts: CUTS, seed }),
  );

describe.runIf(canTrace || process.env.CI)('a server under strace', () => {
  it(`acks and shows ${EDITS} of ${EDITS} edits after the sync of the WAL, and loses none in ${CUTS} power cuts (needs strace)`, async () => {
    const { order, powerCuts } = await run('real');
    const figures = powerCutLines(seed, order, powerCuts).join('\n');
    expect(offences({ edits: EDITS, cuts: CUTS }, order, powerCuts), figures).toEqual([]);
    expect(order.shown, figures).toBeGreaterThanOrEqual(EDITS);
  }, 120_000);

  it('is caught at synchronous=NORMAL, by the order and by the cuts (control, needs strace)', async () => {
    const { order, powerCuts } = await run('syncingLess');
    expect(order.acks).toBe(EDITS);
    expect(order.earlyAcks).toBeGreaterThan(EDITS / 2);
    expect(order.shownEarly).toBeGreaterThan(EDITS / 2);
    expect(powerCuts.failed).toBeGreaterThan(CUTS / 2);
  }, 120_000);
});
