import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PEER_OVERRIDES, PEER_PACKAGES } from './peer-packages.ts';
import { IMPORT_FROM_PEERS, PEERS_FOLDER } from './peers-folder.ts';

const INSTALL_LIMIT_MS = 300_000;
const run = promisify(execFile);

/**
 * Installs the peers into their own folder, unless the very same ones are there.
 * No script of theirs is run.
 * @throws Error with npm's own words when that fails
 */
export async function installPeers(): Promise<void> {
  const manifest = `${JSON.stringify(
    {
      name: 'throughline-benchmark-peers',
      private: true,
      type: 'module',
      dependencies: PEER_PACKAGES,
      overrides: PEER_OVERRIDES,
    },
    null,
    2,
  )}\n`;
  const manifestFile = join(PEERS_FOLDER, 'package.json');
  const doneFile = join(PEERS_FOLDER, 'installed.json');
  if (existsSync(doneFile) && readFileSync(doneFile, 'utf8') === manifest) return;
  mkdirSync(PEERS_FOLDER, { recursive: true });
  writeFileSync(manifestFile, manifest);
  writeFileSync(
    join(PEERS_FOLDER, IMPORT_FROM_PEERS),
    'export const load = (name) => import(name);\n',
  );
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', args, { cwd: PEERS_FOLDER, timeout: INSTALL_LIMIT_MS });
  writeFileSync(doneFile, manifest);
}

/** The version of a package that was really installed. */
export function installedVersion(name: string): string {
  const text = readFileSync(join(PEERS_FOLDER, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
