import { MemoryShortLived } from '@throughline/network/contracts';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Begun } from './begun.ts';

const LIFETIME_MS = 1_000;

/** What was begun, as two servers of the same data keep it. */
function begun() {
  let time = 0;
  const kept = new MemoryShortLived();
  const about = { kept, schema: z.string(), lifetimeMs: LIFETIME_MS, now: () => time };
  const server = (what = 'sign-in') => new Begun({ ...about, what });
  return {
    kept,
    a: server(),
    b: server(),
    other: server('another'),
    at: (ms: number) => (time = ms),
  };
}

it('S-3 is finished once, at another server too', async () => {
  const { a, b, other } = begun();
  await a.put('browser', 'challenge');
  expect(await other.take('browser')).toBeUndefined();
  expect(await b.take('browser')).toBe('challenge');
  for (const server of [a, b]) expect(await server.take('browser')).toBeUndefined();
  expect(await a.take(undefined)).toBeUndefined();
});

it('S-3 is good for a while, and only what was begun last', async () => {
  const { a, b, at } = begun();
  await a.put('browser', 'first');
  await b.put('browser', 'second');
  at(LIFETIME_MS - 1);
  expect(await a.take('browser')).toBe('second');
  await a.put('browser', 'third');
  at(2 * LIFETIME_MS - 1);
  expect(await b.take('browser')).toBeUndefined();
});

it('S-3 is stored so that nothing of it can be read without its browser', async () => {
  const { kept, a } = begun();
  const stored: string[] = [];
  const put = kept.put.bind(kept);
  kept.put = async (key, bytes, until) => {
    stored.push(key, Buffer.from(bytes).toString('latin1'));
    await put(key, bytes, until);
  };
  await a.put('browser-secret', 'verifier');
  expect(stored.join()).not.toMatch(/browser-secret|verifier/);
});
