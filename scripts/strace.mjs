import { spawnSync } from 'node:child_process';
import { installDebianPackage } from './debian-package.mjs';

/** Sees that `strace` is there for the tests that watch the order of system calls; they say so by name where it is not. */
export async function ensureStrace({ verbose = false } = {}) {
  const isThere = () => spawnSync('strace', ['-V']).status === 0;
  if (!isThere()) await installDebianPackage('strace', { verbose, isThere });
}
