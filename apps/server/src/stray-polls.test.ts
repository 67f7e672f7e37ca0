import { FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import { StrayPolls } from './stray-polls.ts';

function strays() {
  const clock = new FakeClock();
  let warned = 0;
  const polls = new StrayPolls(clock, { warn: () => void warned++ });
  const come = (count: number) => {
    for (let i = 0; i < count; i++) polls.add();
  };
  return { clock, come, warned: () => warned };
}

it('OP-8 a crowd of polls that came from a server which went is no fault of the proxy', () => {
  const { clock, come, warned } = strays();
  come(500);
  clock.advance(10_000);
  come(200);
  clock.advance(60_000);
  come(500);
  expect(warned()).toBe(0);
});

it('OP-8 polls that go astray for a minute are told of, once in ten minutes', () => {
  const { clock, come, warned } = strays();
  for (let stretch = 0; stretch < 59; stretch++) {
    come(4);
    expect(warned()).toBe(stretch < 5 ? 0 : 1);
    clock.advance(10_000);
  }
  clock.advance(60_000);
  for (let stretch = 0; stretch < 6; stretch++) {
    come(4);
    clock.advance(10_000);
  }
  expect(warned()).toBe(2);
});

it('OP-8 one now and then is nothing', () => {
  const { clock, come, warned } = strays();
  for (let stretch = 0; stretch < 30; stretch++) {
    come(1);
    clock.advance(10_000);
  }
  expect(warned()).toBe(0);
});
