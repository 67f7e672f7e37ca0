import { FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

const jobs = () => new Promise((resolve) => setImmediate(resolve));

it('R-23 lets so many go on at once, then the others in their order, after what else waits', async () => {
  const clock = new FakeClock();
  const turns = new Turns(2, clock);
  const ends: (() => void)[] = [];
  const began: number[] = [];
  const work = Array.from({ length: 5 }, (_, i) =>
    turns.take(async () => {
      began.push(i);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (i === 1) throw new Error('the second fails');
      return i;
    }),
  );
  const results = Promise.allSettled(work);
  await jobs();
  expect(began).toEqual([0, 1]);
  ends[1]?.();
  await jobs();
  expect(began).toEqual([0, 1]);
  clock.advance(0);
  await jobs();
  expect(began).toEqual([0, 1, 2]);
  for (let i = 0; i < 5; i++) {
    for (const end of ends) end();
    await jobs();
    clock.advance(0);
    await jobs();
  }
  expect(began).toEqual([0, 1, 2, 3, 4]);
  expect((await results).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
  await expect(turns.take(async () => 'free again')).resolves.toBe('free again');
  expect(clock.pending).toBe(0);
});
