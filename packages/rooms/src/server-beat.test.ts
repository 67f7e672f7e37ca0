import { FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import { ServerBeat } from './server-beat.ts';

function tickTimes(beat: ServerBeat, times: number): void {
  for (let i = 0; i < times; i++) beat.ticked();
}

it('R-18 rooms that tick for themselves wait for no beat', () => {
  const clock = new FakeClock();
  const beat = new ServerBeat(clock);
  tickTimes(beat, 299);
  clock.advance(1_007);
  expect(beat.waitMs()).toBe(0);
  expect(beat.lengthMs).toBe(0);
});

it('R-18 where many rooms are at work all wait for the same beat, 40 ms at most, and not when that is over', () => {
  const clock = new FakeClock();
  const beat = new ServerBeat(clock);
  const startedAt = clock.now();
  tickTimes(beat, 450);
  expect(beat.waitMs()).toBe(0);
  clock.advance(1_007);
  expect(beat.waitMs()).toBeCloseTo(30 - ((startedAt + 1_007) % 30));
  clock.advance(5);
  expect(beat.waitMs()).toBeCloseTo(30 - ((startedAt + 1_012) % 30));
  tickTimes(beat, 10_000);
  clock.advance(1_000);
  expect(beat.lengthMs).toBe(40);
  expect(beat.waitMs()).toBeCloseTo(40 - ((startedAt + 2_012) % 40));
  clock.advance(2_500);
  expect(beat.waitMs()).toBe(0);
});
