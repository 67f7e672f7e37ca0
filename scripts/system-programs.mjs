import { spawnSync } from 'node:child_process';
import { installDebianPackage } from './debian-package.mjs';

/** Programs of the system that some tests run or look through, and Debian's package of each. */
const PROGRAMS = [
  { asked: ['strace', '-V'], debianPackage: 'strace' },
  { asked: ['pdftotext', '-v'], debianPackage: 'poppler-utils' },
  { asked: ['soffice', '--version'], debianPackage: 'libreoffice-writer' },
  // The package starts a service too, where the machine has a service manager: tests start their own.
  {
    asked: [process.env.REDIS_SERVER || 'redis-server', '--version'],
    debianPackage: 'redis-server',
  },
];

let ensuring;

/** Sees that they are there, once; the tests that need one say so by name where it is not. */
export function ensureSystemPrograms(options = {}) {
  ensuring ??= installMissing(options);
  return ensuring;
}

async function installMissing({ verbose = false }) {
  for (const { asked, debianPackage } of PROGRAMS) {
    const [name, ...how] = asked;
    const isThere = () => spawnSync(name, how).status === 0;
    if (!isThere()) await installDebianPackage(debianPackage, { verbose, isThere });
  }
}
