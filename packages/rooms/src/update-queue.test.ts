import { expect, it } from 'vitest';
import type { QueuedUpdate } from './batch.ts';
import { UpdateQueue } from './update-queue.ts';

/** The queue looks at nothing but sizes. */
const frame = (bytes: number) => ({ update: new Uint8Array(bytes) }) as QueuedUpdate;

it('R-18 takes 512 frames or a mebibyte at once, in their order, and one frame whatever its size', () => {
  const queue = new UpdateQueue();
  expect(queue.takeBatch()).toEqual([]);
  for (let i = 0; i < 600; i++) queue.push(frame(i));
  expect(queue.takeBatch().map(({ update }) => update.length)).toEqual(
    Array.from({ length: 512 }, (_, i) => i),
  );
  expect(queue.takeBatch()).toHaveLength(88);
  for (const size of [600_000, 600_000, 5, 2_000_000, 7]) queue.push(frame(size));
  const sizes = () => queue.takeBatch().map(({ update }) => update.length);
  expect([sizes(), sizes(), sizes()]).toEqual([[600_000, 600_000], [5, 2_000_000], [7]]);
  expect(queue.length).toBe(0);
});
