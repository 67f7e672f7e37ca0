import { existsSync, readFileSync } from 'node:fs';
import { step } from './progress.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Installs one of Debian's packages where this is Debian and we may; elsewhere does nothing.
 * @param {string} name the package
 * @param {{ verbose?: boolean, isThere: () => unknown }} options `isThere` says whether it now runs
 */
export async function installDebianPackage(name, { verbose = false, isThere }) {
  if (!isDebian() || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(
    `Installing ${name} with apt-get`,
    async (detail) => {
      const options = { env, verbose, onLine: (line) => detail(line.trim()) };
      await runCommand('apt-get', ['update'], options);
      await runCommand('apt-get', ['install', '-y', '--no-install-recommends', name], options);
    },
    () => (isThere() ? `${name}: installed` : `${name}: apt-get could not install it`),
  );
}

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}
