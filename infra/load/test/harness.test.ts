import { test } from 'vitest';
import type { Figures } from '../src/scenarios/scenario.ts';
import { runTyping } from '../src/scenarios/typing.ts';
import { contenderNamed, LOSSY_RELAY } from '../src/servers/contenders.ts';

const PACE = { warmUpMs: 300, countedMs: 2_000, settleMs: 2_000, profileDir: undefined };
const FIVE = { label: '5 people', rooms: 1, peoplePerRoom: 5 };

/** Five people type two edits a second for two seconds; the clock may cut off or add one each. */
const isAbout20 = (edits: number | undefined) => edits !== undefined && edits >= 15 && edits <= 25;

// The benchmark itself is Linux's: it reads what each process cost from /proc.
const onLinux = test.concurrent.runIf(process.platform === 'linux');

onLinux('our server delivers everything, acks everything and converges', async ({ expect }) => {
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

onLinux('a relay delivers everything and acks nothing', async ({ expect }) => {
  const figures = await runTyping(contenderNamed('relay'), FIVE, PACE);
  expect(figures).toMatchObject({ deliveredPercent: 100, convergedPercent: 100, repeated: 0 });
  expect(figures).toSatisfy(typedAtTheirPace);
  expect(figures.ackP99Ms).toBeNaN();
});

onLinux(
  'negative control: one copy in twenty is lost, and that is what is reported',
  async ({ expect }) => {
    const ten = { label: '10 people', rooms: 1, peoplePerRoom: 10 };
    const figures = await runTyping(LOSSY_RELAY, ten, PACE);
    expect(figures.deliveredPercent).toBeLessThan(99);
    expect(figures.deliveredPercent).toBeGreaterThan(88);
    expect(figures.convergedPercent).toBe(0);
  },
);
