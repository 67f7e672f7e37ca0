import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { cpuSecondsOf, residentBytesOf } from './process-figures.ts';

const BURN = `const end = performance.now() + 400; while (performance.now() < end);`;

test.runIf(process.platform === 'linux')('the CPU of worker threads is counted too', async () => {
  const before = cpuSecondsOf(process.pid);
  await once(new Worker(BURN, { eval: true }), 'exit');
  // A loaded machine gives the thread less than all of its 400 ms.
  expect(cpuSecondsOf(process.pid) - before).toBeGreaterThan(0.05);
  expect(residentBytesOf(process.pid)).toBeGreaterThan(10_000_000);
});
