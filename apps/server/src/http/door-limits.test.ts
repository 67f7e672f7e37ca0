import { expect, it } from 'vitest';
import { DoorLimits } from './door-limits.ts';

it('refuses to look anything up only for an address above its budget while the server is above its own', async () => {
  const limits = new DoorLimits({ perAddress: 3, perServer: 5, delayMs: 1 });
  for (let guess = 0; guess < 4; guess++) await limits.wrong('attacker');
  expect(await limits.turn('attacker')).toBe(true);
  for (let guess = 0; guess < 2; guess++) await limits.wrong('other');
  expect(await limits.turn('attacker')).toBe(false);
  expect(await limits.turn('other')).toBe(true);
  expect(await limits.turn('a whole hotel')).toBe(true);
});
