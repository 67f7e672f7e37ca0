import { spawnSync } from 'node:child_process';
import { installDebianPackage } from './debian-package.mjs';

/** Programs of the system that some unit tests look through, and Debian's package of each. */
const PROGRAMS = [
  { asked: ['strace', '-V'], debianPackage: 'strace' },
  { asked: ['pdftotext', '-v'], debianPackage: 'poppler-utils' },
  { asked: ['soffice', '--version'], debianPackage: 'libreoffice-writer' },
];

/** Sees that they are there; the tests that need one say so by name where it is not. */
export async function ensureSystemPrograms({ verbose = false } = {}) {
  for (const { asked, debianPackage } of PROGRAMS) {
    const [name, ...how] = asked;
    const isThere = () => spawnSync(name, how).status === 0;
    if (!isThere()) await installDebianPackage(debianPackage, { verbose, isThere });
  }
}
