import { MemoryShortLived } from '@throughline/network/contracts';
import { expect, it } from 'vitest';
import { backupTurn } from './backup-turn.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function servers() {
  const shortLived = new MemoryShortLived();
  return [backupTurn(shortLived, DAY_MS), backupTurn(shortLived, DAY_MS)] as const;
}

it('CL-9 of servers that share their data one makes each backup, and another the next', async () => {
  const [a, b] = servers();
  expect([await a.take(0), await b.take(0)]).toEqual([true, false]);
  await a.made(0);
  for (const server of [a, b]) expect(await server.take(DAY_MS - HOUR_MS)).toBe(false);
  expect([await b.take(DAY_MS), await a.take(DAY_MS)]).toEqual([true, false]);
  await b.made(DAY_MS);
  expect(await a.take(DAY_MS + 1)).toBe(false);
});

it('CL-9 whoever failed tries again, and another does once it has died over it', async () => {
  const [a, b] = servers();
  expect(await a.take(0)).toBe(true);
  expect(await a.take(HOUR_MS / 6)).toBe(true);
  expect(await b.take(HOUR_MS / 6)).toBe(false);
  expect(await b.take(HOUR_MS / 2)).toBe(true);
  expect(await a.take(HOUR_MS / 2)).toBe(false);
});
