import { delimiter } from 'node:path';
import { runCommand } from './run-command.mjs';
import { pinnedPackageManager } from './workspace.mjs';

/**
 * Runs the pinned pnpm through npx, so that a machine needs nothing but Node and npm.
 * @param {readonly string[]} args
 * @param {{ verbose?: boolean, onLine?: (line: string) => void }} options
 */
export function pnpm(args, options = {}) {
  return runCommand('npx', ['-y', pinnedPackageManager(), ...args], { ...options, env: ownEnv() });
}

// npm puts node_modules/.bin first on the path, where `node` is the pinned one. npx has to start
// even when that one cannot, so it runs on the machine's own Node.
function ownEnv() {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith('node_modules/.bin'))
    .join(delimiter);
  const env = { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  // `npm --silent start` would keep npx from saying why it failed.
  delete env.npm_config_loglevel;
  return env;
}
