import { expect, test } from 'vitest';
import { scrollFor } from './show-field.ts';

const screen = { top: 60, bottom: 640 };
const at = (top: number, height: number) => ({ top, bottom: top + height });

test('a field that shows moves nothing, though its heading is out of sight', () => {
  expect(scrollFor(screen, at(-40, 30), at(300, 120))).toBe(0);
});

test('a field below the fold makes the heading of its area the top line', () => {
  expect(scrollFor(screen, at(400, 30), at(560, 120))).toBe(340);
});

test('a field above the fold does so too', () => {
  expect(scrollFor(screen, at(-300, 30), at(-100, 120))).toBe(-360);
});

test('a field far down a long list comes in by the shortest way', () => {
  expect(scrollFor(screen, at(0, 30), at(900, 120))).toBe(380);
  expect(scrollFor(screen, at(-2_000, 30), at(-200, 120))).toBe(-260);
});

test('a field higher than the screen shows its first line', () => {
  expect(scrollFor(screen, at(100, 30), at(200, 900))).toBe(140);
});

test('a field in no area comes in by the shortest way', () => {
  expect(scrollFor(screen, undefined, at(600, 120))).toBe(80);
});
