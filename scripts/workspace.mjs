import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './workspace-root.mjs';

/**
 * The packages of the workspace, as pnpm-workspace.yaml lists their folders.
 * @returns {{ folder: string, manifest: Record<string, unknown> & { name: string } }[]} folders are absolute
 */
export function workspacePackages() {
  const yaml = readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8');
  return [...yaml.matchAll(/^ +- +([\w-]+)\/\*$/gm)]
    .flatMap(([, parent]) =>
      readdirSync(join(ROOT, parent)).map((name) => join(ROOT, parent, name)),
    )
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map((folder) => ({ folder, manifest: readManifest(folder) }));
}

/**
 * The folders of every workspace package that one of them needs at run time, itself included.
 * @param {string} name e.g. "@throughline/web"
 * @returns {string[]}
 */
export function foldersNeededBy(name) {
  const packages = new Map(workspacePackages().map((one) => [one.manifest.name, one]));
  const needed = new Set();
  const visit = (wanted) => {
    const found = packages.get(wanted);
    if (!found || needed.has(found.folder)) return;
    needed.add(found.folder);
    for (const dependency of Object.keys(found.manifest.dependencies ?? {})) visit(dependency);
  };
  visit(name);
  return [...needed].sort();
}

/** The package manager with its exact version, as the root manifest pins it. */
export function pinnedPackageManager() {
  return readManifest(ROOT).packageManager;
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
