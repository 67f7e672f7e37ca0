import { expect, it } from 'vitest';
import { Shutdown } from './shutdown.ts';

const forever = () => new Promise<void>(() => {});

it('OP-7 parts are closed backward, once', async () => {
  const closed: string[] = [];
  const shutdown = new Shutdown();
  for (const name of ['first', 'second', 'third']) shutdown.add(name, () => void closed.push(name));
  expect(await shutdown.run()).toEqual([]);
  expect(await shutdown.run()).toEqual([]);
  expect(closed).toEqual(['third', 'second', 'first']);
});

it('OP-7 whatever hangs is left behind by name, and what comes after it is closed all the same', async () => {
  const shutdown = new Shutdown();
  let isClosed = false;
  shutdown.add('data', () => {
    isClosed = true;
  });
  shutdown.add('one that fails', () => Promise.reject(new Error('no')));
  for (const name of ['a', 'b', 'c', 'd', 'e']) shutdown.add(`hangs ${name}`, forever);
  expect(await shutdown.run(50)).toEqual([
    'hangs e',
    'hangs d',
    'hangs c',
    'hangs b',
    'hangs a',
    'one that fails',
  ]);
  expect(isClosed).toBe(true);
});
