import { expect, test } from 'vitest';
import { checkOpenFiles } from './open-files.ts';

test.runIf(process.platform === 'linux')(
  'more connections than allowed are refused with what to do',
  () => {
    expect(() => checkOpenFiles(10)).not.toThrow();
    expect(() => checkOpenFiles(1_000_000_000)).toThrow('ulimit -n 1000000100');
  },
);
