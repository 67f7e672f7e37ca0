import type { Rule, Tree } from '../tree.ts';

const CODE = /\.(?:tsx?|mjs|css)$/;
const COLLECTS_STRANGERS = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'types',
  'misc',
]);
const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/;
const MOST_LINES = 400;

// The names are spelled apart, so that this file is no offence against its own rule.
const MACHINE_PATH = new RegExp(
  `(?<![\\w.)}-])/(?:${['work', 'root', 'home', 'Users'].join('|')})/[\\w.-]+`,
);
const REGISTRY_HOST =
  /https?:\/\/[\w.:@-]*(?:registry|npmjs|artifactory|nexus|verdaccio|mirror)[\w.-]*/i;

/** A file is named for the one thing inside, in kebab-case; none collects strangers. */
export const filesAreNamedForWhatTheyHold: Rule = (tree) =>
  codeIn(tree).flatMap(({ path }) => {
    const parts = path.split('/');
    const name = parts.at(-1) ?? '';
    const stem = name.split('.')[0] ?? '';
    const collects = [...parts.slice(0, -1), stem].find((part) => COLLECTS_STRANGERS.has(part));
    return [
      ...(collects ? [`${path}: "${collects}" collects strangers`] : []),
      ...(KEBAB_CASE.test(name) ? [] : [`${path}: not in kebab-case`]),
    ];
  });

/** A file that nobody can read at a sitting is two files. */
export const filesStaySmall: Rule = (tree) =>
  codeIn(tree)
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path}: ${lines} lines, over ${MOST_LINES}`);

/** Nothing tracked tells on which machine, or through which registry, it was written. */
export const noTraceOfAMachine: Rule = ({ files }) =>
  files.flatMap(({ path, text }) =>
    [MACHINE_PATH, REGISTRY_HOST]
      .map((trace) => trace.exec(text)?.[0])
      .filter((found) => found !== undefined)
      .map((found) => `${path}: ${found}`),
  );

/** Every package is type-checked and tested with the others. */
export const nobodyIsLeftOut: Rule = ({ files, manifests }) => {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const checked = texts.get('tsconfig.json') ?? '';
  return manifests
    .filter(({ folder }) => folder !== '')
    .flatMap(({ folder }) => [
      ...(checked.includes(`"path": "${folder}"`)
        ? []
        : [`${folder}: not in the root's tsconfig.json`]),
      ...(texts.has(`${folder}/vitest.config.ts`) ? [] : [`${folder}: has no vitest.config.ts`]),
    ]);
};

/** Wherever the package manager is called, it is the version that the root pins. */
export const onePackageManager: Rule = ({ files }) => {
  const root = files.find(({ path }) => path === 'package.json')?.text ?? '';
  const pinned = /"packageManager": *"(pnpm@[\d.]+)"/.exec(root)?.[1];
  return files
    .filter(({ path }) => path !== 'pnpm-lock.yaml')
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bpnpm@\d+\.\d+\.\d+/g)]
        .filter(([called]) => called !== pinned)
        .map(([called]) => `${path}: ${called} instead of ${pinned}`),
    );
};

function codeIn(tree: Tree): Tree['files'] {
  return tree.files.filter(({ path }) => CODE.test(path));
}
