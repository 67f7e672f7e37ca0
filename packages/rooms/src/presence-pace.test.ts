import { FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import { PresencePace } from './presence-pace.ts';

const NO_BEAT = { lengthMs: 0 };

it('R-16 lets presence wait 33 ms, and 200 ms in a room of 100 or more', () => {
  const pace = new PresencePace(new FakeClock(), NO_BEAT);
  expect([1, 16, 50, 100, 400].map((people) => pace.gapMs(people))).toEqual([
    33, 33, 100, 200, 200,
  ]);
});

it('R-16 lets it wait longer on a server that writes a lot of it, and no longer when that is over', () => {
  const clock = new FakeClock();
  const pace = new PresencePace(clock, NO_BEAT);
  pace.wrote(6_000);
  expect(pace.gapMs(5)).toBe(33);
  clock.advance(1_000);
  expect(pace.gapMs(5)).toBe(100);
  pace.wrote(60_000);
  clock.advance(1_000);
  expect(pace.gapMs(5)).toBe(200);
  clock.advance(1_000);
  expect(pace.gapMs(5)).toBe(33);
  pace.wrote(6_000);
  clock.advance(2_500);
  expect(pace.gapMs(5)).toBe(33);
});

it('R-16 waits for five beats where rooms tick on one', () => {
  const beat = { lengthMs: 20 };
  const pace = new PresencePace(new FakeClock(), beat);
  expect(pace.gapMs(5)).toBe(100);
  expect(pace.gapMs(80)).toBe(160);
  beat.lengthMs = 40;
  expect(pace.gapMs(5)).toBe(200);
});
