import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('K-23 importing loads one yjs, connects nothing, and needs no browser', async () => {
  const entry = new URL('../src/index.ts', import.meta.url).href;
  const script = `await import('${entry}'); await import('yjs'); await import('y-protocols/sync');`;
  // The process ends by itself: nothing that was imported keeps it alive.
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: new URL('..', import.meta.url) },
  );
  expect(stdout + stderr).not.toContain('Yjs was already imported');
});
