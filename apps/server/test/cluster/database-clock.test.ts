import { eventually, FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import { DatabaseClock } from '../../src/cluster/database-clock.ts';

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

it('CL-6 M-17 tells the database’s time, however wrong this machine’s clock is or goes', async () => {
  const clock = new FakeClock();
  let wrongMs = 300_000;
  const ahead = 1_700_000_000_000;
  let steadyMs = 0;
  const ask = async () => {
    // The answer takes 10 ms, of which nobody knows how many on the way there.
    steadyMs += 5;
    const time = steadyMs + ahead;
    steadyMs += 5;
    return time;
  };
  const here = () => steadyMs + wrongMs;
  const database = new DatabaseClock({ ask, here, clock, trouble: () => undefined });
  await database.start();
  expect(database.now()).toBe(steadyMs + ahead);
  wrongMs = -300_000;
  clock.advance(60_000);
  await settle();
  expect(database.now()).toBe(steadyMs + ahead);
  database.close();
  expect(clock.pending).toBe(0);
});

it('CL-6 goes on by what it knows while the database does not answer, and asks again soon', async () => {
  const clock = new FakeClock();
  const troubles: unknown[] = [];
  let isAway = false;
  const database = new DatabaseClock({
    ask: async () => {
      if (isAway) throw new Error('the database is away');
      return clock.now() + 1_000;
    },
    here: () => clock.now(),
    clock,
    trouble: (error) => troubles.push(error),
  });
  await database.start();
  isAway = true;
  clock.advance(60_000);
  await eventually('it has trouble', () => troubles.length === 1);
  await settle();
  expect(database.now()).toBe(clock.now() + 1_000);
  isAway = false;
  clock.advance(5_000);
  await settle();
  expect([troubles.length, clock.pending]).toEqual([1, 1]);
  database.close();
});
