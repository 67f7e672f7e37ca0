import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, stampSays, writeStamp } from './fingerprint.mjs';
import { pnpm } from './pnpm.mjs';
import { StepFailure, said, step } from './progress.mjs';
import { workspacePackages } from './workspace.mjs';
import { ROOT } from './workspace-root.mjs';

const OLDEST_NODE = 18;
const STAMP = join(ROOT, 'node_modules/.throughline-install');
const LAID_OUT = join(ROOT, 'node_modules/.pnpm/lock.yaml');

/**
 * Installs exactly what the lockfile says, unless that is what already lies there.
 * @param {{ verbose?: boolean }} options
 * @throws {StepFailure} with the end of the installer's output
 */
export async function ensureInstalled({ verbose = false } = {}) {
  refuseOldNode();
  const packages = workspacePackages();
  if (isUpToDate(packages)) return said('Packages: up to date');
  await step(
    'Installing packages',
    async (detail) => {
      const onLine = (line) => /^Progress/.test(line) && detail(line.slice('Progress: '.length));
      const result = await pnpm(['install', '--frozen-lockfile'], { verbose, onLine });
      if (result.code !== 0) throw installFailure(result.output);
    },
    () => 'Packages: installed',
  );
  writeStamp(STAMP, wanted(packages));
}

function isUpToDate(packages) {
  const laidOut = packages.every(
    ({ folder, manifest }) =>
      existsSync(join(folder, 'node_modules')) ||
      !(manifest.dependencies || manifest.devDependencies),
  );
  return laidOut && existsSync(LAID_OUT) && stampSays(STAMP, wanted(packages));
}

// What was asked for, what was laid out (a hand-run install of another lockfile shows there), and for
// which machine: a folder copied from a laptop to a server holds the wrong binaries.
function wanted(packages) {
  const manifests = packages.map(({ folder }) => join(folder, 'package.json'));
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map((name) =>
    join(ROOT, name),
  );
  return fingerprint([...files, ...manifests, LAID_OUT], [process.platform, process.arch]);
}

function installFailure(output) {
  const text = output.join('\n');
  if (/ENOENT/.test(text) && /npx/.test(text))
    return new StepFailure(
      'npx was not found. Install Node.js 18 or newer with npm, then try again.',
    );
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN/.test(text))
    return new StepFailure(
      'The package registry could not be reached. The first start needs the network; later ones do not.',
      output,
    );
  if (/ENOSPC/.test(text))
    return new StepFailure('The disk is full. Packages need about 700 MB.', output);
  return new StepFailure(
    'Packages could not be installed. Run again with --verbose to see it all.',
    output,
  );
}

function refuseOldNode() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE)
    throw new StepFailure(
      `Node.js ${process.versions.node} is too old. Install Node.js ${OLDEST_NODE} or newer, then try again.`,
    );
}
