import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);
const script = new URL('./open-and-close-rooms.ts', import.meta.url).pathname;

// A process of its own: here the heap is also the test runner's. `rooms-memory` opens 10,000.
it('R-9 leaves nothing in memory of 1,000 rooms that were opened and closed', async () => {
  const { stdout } = await run(process.execPath, ['--expose-gc', script, '1000']);
  const memory = JSON.parse(stdout) as Record<string, number>;
  console.log(stdout.trim());
  expect(memory).toMatchObject({ opened: 1_000, roomsLeft: 0, timersLeft: 0 });
  expect(memory.growth).toBeLessThan(0.05);
}, 60_000);
