import { FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import { Readiness } from './readiness.ts';

function world(health: () => Promise<void> = async () => {}) {
  const clock = new FakeClock();
  const bus = { isAway: false };
  let checks = 0;
  const storage = {
    health: () => {
      checks++;
      return health();
    },
  };
  const readiness = new Readiness({ storage, bus, clock });
  return { clock, bus, readiness, checks: () => checks };
}

it('OP-1 a server is ready while its database answers, and is not asked to write for each question', async () => {
  const { readiness, clock, checks } = world();
  expect(await readiness.state()).toBe('ready');
  expect(await readiness.saves()).toBe(true);
  expect(checks()).toBe(1);
  clock.advance(2_000);
  expect(await readiness.state()).toBe('ready');
  expect(checks()).toBe(2);
});

it('OP-1 a server whose database refuses, or does not answer for two seconds, is not ready', async () => {
  const refused = world(() => Promise.reject(new Error('away')));
  expect(await refused.readiness.state()).toBe('not saving');

  const silent = world(() => new Promise(() => {}));
  const state = silent.readiness.state();
  silent.clock.advance(2_000);
  expect(await state).toBe('not saving');
  expect(silent.clock.pending).toBe(0);
});

it('OP-1 a server that cannot reach the others stays ready, and says so', async () => {
  const { readiness, bus } = world();
  bus.isAway = true;
  expect(await readiness.state()).toBe('degraded');
});

it('OP-1 a server that was told to stop is not ready from that moment on, whatever else', async () => {
  const { readiness } = world();
  readiness.drain();
  expect(await readiness.state()).toBe('draining');
  expect(await readiness.saves()).toBe(true);
});
