import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { killWhileTyping } from './kill-run.ts';
import { reportLines } from './kill-run-report.ts';

const KILLS = 20;
const CLIENTS = 20;
/** The control ends with the first that it is caught by. */
const KILLS_OF_CONTROL = 60;
const { seed } = seeded();
const repeat = `SEED=${seed} npm test -- faults`;

// The bars about time are the command's: here something else may have the processors.
describe('a server that is killed while people type', () => {
  it(`loses and doubles nothing that it acked, in ${KILLS} kills under ${CLIENTS} people`, async () => {
    const report = await killWhileTyping({
      server: 'real',
      clients: CLIENTS,
      kills: KILLS,
      boards: 1,
      seed,
      untilLost: false,
    });
    const figures = reportLines(report).join('\n');
    expect(report.faults, `${figures}\n${repeat}`).toEqual([]);
    expect(report.kills).toBe(KILLS);
    // A run in which nobody got anything saved, or nothing was under way, would show nothing.
    expect(report.ackedInOwnFrame, figures).toBeGreaterThan(5 * KILLS);
    expect(report.unackedAtKills, figures).toBeGreaterThan(KILLS);
    console.log(figures);
  }, 300_000);

  it('is caught when it acks before COMMIT', async () => {
    const report = await killWhileTyping({
      server: 'ackingEarly',
      clients: CLIENTS,
      kills: KILLS_OF_CONTROL,
      boards: 1,
      seed,
      untilLost: true,
    });
    const lost = report.faults.filter(({ kind }) => kind === 'lost');
    expect(lost.length, `${reportLines(report).join('\n')}\n${repeat}`).toBeGreaterThan(0);
  }, 300_000);
});
