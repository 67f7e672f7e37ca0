import { expect, it } from 'vitest';
import { Pulse } from './pulse.ts';

it('B-9 a server whose signs of life do not come back is away after 1.4 s, and its connections are dead after 3', () => {
  const pulse = new Pulse();
  pulse.begin(0);
  const judged: string[] = [];
  for (let now = 250; now <= 3_250; now += 250) {
    pulse.send(now);
    judged.push(pulse.judge(now));
  }
  const alive = judged.filter((state) => state === 'alive').length;
  expect(judged.indexOf('away')).toBe(alive);
  expect(alive * 250).toBeLessThanOrEqual(1_400);
  expect(judged.at(-2)).toBe('away');
  expect(judged.at(-1)).toBe('dead');
});

it('B-9 one that comes back counts, with how long it took; one of an older connection does not', () => {
  const pulse = new Pulse();
  pulse.begin(0);
  const old = pulse.send(0);
  pulse.begin(100);
  const sent = pulse.send(100);
  expect(pulse.back(old, 101)).toBe(false);
  expect(pulse.back(sent, 103)).toBe(true);
  expect(pulse.lagMs).toBe(3);
  expect(pulse.back(sent, 104)).toBe(false);
});

it('B-9 a process that stood still judges only once it has read what came meanwhile', () => {
  const pulse = new Pulse();
  pulse.begin(0);
  expect(pulse.judge(250)).toBe('alive');
  expect(pulse.judge(20_250)).toBe('alive');
  expect(pulse.judge(20_500)).toBe('alive');
  for (let now = 20_750; now < 22_000; now += 250) pulse.judge(now);
  expect(pulse.judge(22_000)).toBe('away');
});
