import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './debian-package.mjs';
import { said, step } from './progress.mjs';
import { runCommand } from './run-command.mjs';
import { CACHE } from './workspace-root.mjs';

const PACKED = { name: '@sparticuz/chromium', version: '153.0.0' };
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const NAMES_ON_PATH = ['chromium', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium that has been seen to run: CHROMIUM_PATH, else one of this machine, else Debian's
 * package where we may install it, else one unpacked from the package registry.
 * @param {{ node: string, verbose?: boolean }} options
 * @returns {Promise<{ path: string } | { path: undefined, reason: string }>}
 */
export async function findChromium({ node, verbose = false }) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (runs(asked)) return { path: asked };
    return { path: undefined, reason: `CHROMIUM_PATH is ${asked}, which does not run` };
  }
  const path =
    onThisMachine() ?? (await fromDebian(verbose)) ?? (await fromRegistry(node, verbose));
  if (!path)
    return { path: undefined, reason: 'none found, none could be installed; set CHROMIUM_PATH' };
  said(`Chromium: ${path}`);
  return { path };
}

function onThisMachine() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES_ON_PATH.map((name) => join(folder, name)));
  return [...USUAL_PLACES, ...onPath].find(runs);
}

async function fromDebian(verbose) {
  await installDebianPackage('chromium', { verbose, isThere: onThisMachine });
  return onThisMachine();
}

async function fromRegistry(node, verbose) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(CACHE, 'chromium');
  const before = join(folder, 'chromium');
  if (runs(before)) return before;
  return await step(
    'Fetching a packed Chromium',
    async () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
      const wanted = `${PACKED.name}@${PACKED.version}`;
      const args = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', wanted];
      await runCommand('npm', args, { cwd: folder, verbose });
      return await unpacked(node, folder, verbose);
    },
    (path) => (path ? 'Chromium: unpacked' : 'Chromium: the packed one does not run here'),
  );
}

// The package is asked for the path of its browser, which unpacks it into the temporary folder it is
// told; its own launch arguments are not used, since they switch web security off.
async function unpacked(node, folder, verbose) {
  if (!existsSync(join(folder, 'node_modules', PACKED.name))) return undefined;
  const script = `import chromium from '${PACKED.name}'; console.log(await chromium.executablePath());`;
  const args = ['--input-type=module', '--eval', script];
  const env = { ...process.env, TMPDIR: folder };
  const { output } = await runCommand(node, args, { cwd: folder, env, verbose });
  const path = output.findLast((line) => line.startsWith('/'));
  return path && runs(path) ? path : undefined;
}

// A browser is asked for its version, because one that is there need not start (a snap's stub, a
// missing library).
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
