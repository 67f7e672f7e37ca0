import { describe, test } from 'vitest';
import type { Figures } from '../src/scenarios/scenario.ts';
import { runTyping } from '../src/scenarios/typing.ts';
import { contenderNamed, LOSSY_RELAY } from '../src/servers/contenders.ts';

const PACE = { warmUpMs: 300, countedMs: 2_000, settleMs: 10_000, profileDir: undefined };
const FIVE = { label: '5 people', rooms: 1, peoplePerRoom: 5 };

/** Five people type ten edits a second; at either end the clock may cut off or add some. */
function typedAtTheirPace({ edits = 0, countedFromUs = 0, countedToUs = 0 }: Figures): boolean {
  const seconds = (countedToUs - countedFromUs) / 1_000_000;
  return Math.abs(edits - 10 * seconds) <= 10;
}

// The benchmark itself is Linux's: it reads what each process cost from /proc.
describe.runIf(process.platform === 'linux').concurrent('the harness counts right', () => {
  test('our server delivers everything, acks everything and converges', async ({ expect }) => {
    const figures = await runTyping(contenderNamed('ours'), FIVE, PACE);
    expect(figures).toMatchObject({
      deliveredPercent: 100,
      convergedPercent: 100,
      repeated: 0,
      astray: 0,
      sentAway: 0,
    });
    expect(figures).toSatisfy(typedAtTheirPace);
    expect(figures.ackP99Ms).toBeGreaterThan(0);
    expect(figures.cpuSecondsPer1000Edits).toBeGreaterThan(0);
  });

  test('a relay delivers everything and acks nothing', async ({ expect }) => {
    const figures = await runTyping(contenderNamed('relay'), FIVE, PACE);
    expect(figures).toMatchObject({ deliveredPercent: 100, convergedPercent: 100, repeated: 0 });
    expect(figures).toSatisfy(typedAtTheirPace);
    expect(figures.ackP99Ms).toBeNaN();
  });

  test('negative control: one copy in twenty is lost, and that is what is reported', async ({
    expect,
  }) => {
    const ten = { label: '10 people', rooms: 1, peoplePerRoom: 10 };
    const figures = await runTyping(LOSSY_RELAY, ten, { ...PACE, settleMs: 3_000 });
    expect(figures.deliveredPercent).toBeLessThan(99);
    expect(figures.deliveredPercent).toBeGreaterThan(88);
    expect(figures.convergedPercent).toBe(0);
  });
});
