import { expect, test } from 'vitest';
import { ReconnectWaits } from './reconnect-waits.ts';

const lowest = () => 0;
const highest = () => 1;

test('K-25 each wait is drawn between half a second and a ceiling that doubles up to eight seconds', () => {
  const long = new ReconnectWaits(undefined, highest);
  const short = new ReconnectWaits(undefined, lowest);
  const tries = [1, 2, 3, 4, 5, 50];
  expect(tries.map(() => long.afterClose())).toEqual([1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  expect(tries.map(() => short.afterClose())).toEqual([500, 500, 500, 500, 500, 500]);
  long.worked();
  expect(long.afterClose()).toBe(1_000);
});

test('K-25 the draw is even over the whole stretch', () => {
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i++) {
    const waits = new ReconnectWaits();
    for (let close = 0; close < 4; close++) waits.afterClose();
    const tenth = Math.floor((waits.afterClose() - 500) / 750);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(400);
});

test('K-25 a shorter limit shortens all of it', () => {
  const waits = new ReconnectWaits(10, highest);
  expect([waits.afterClose(), waits.afterClose()]).toEqual([10, 10]);
});

test('K-26 what the server asks for is done within bounds, and cannot hurry a line that does not work', () => {
  const waits = new ReconnectWaits(undefined, highest);
  expect(waits.afterClose('restarting;0')).toBe(0);
  expect(waits.afterClose('restarting;0')).toBe(2_000);
  expect(waits.afterClose('tryAgain;20000')).toBe(20_000);
  waits.worked();
  expect(waits.afterClose('restarting;99999999')).toBe(30_000);
  waits.worked();
  expect(waits.afterClose('restarting')).toBe(1_000);
});
