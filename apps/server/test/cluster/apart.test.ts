import { MemoryHub } from '@throughline/bus/contracts';
import { FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import { Apart } from '../../src/cluster/apart.ts';

it('CL-8 is so after a second and a half without the others, and over at once; a moment is no news', () => {
  const clock = new FakeClock();
  const bus = new MemoryHub().join();
  const apart = new Apart(bus, clock);
  const told: boolean[] = [];
  apart.on('changed', (isApart) => told.push(isApart));
  bus.setAway(true);
  clock.advance(1_499);
  bus.setAway(false);
  clock.advance(10_000);
  expect(told).toEqual([]);
  bus.setAway(true);
  clock.advance(1_500);
  expect([apart.isApart, told]).toEqual([true, [true]]);
  clock.advance(60_000);
  bus.setAway(false);
  expect([apart.isApart, told]).toEqual([false, [true, false]]);
  // Something of another server's was lost: nothing that lasts.
  bus.noticeGap();
  clock.advance(10_000);
  expect(told).toEqual([true, false]);
  expect(clock.pending).toBe(0);
});

it('CL-8 is so too where a server starts without the others', () => {
  const clock = new FakeClock();
  const bus = new MemoryHub().join();
  bus.setAway(true);
  const apart = new Apart(bus, clock);
  clock.advance(1_500);
  expect(apart.isApart).toBe(true);
  apart.close();
});
