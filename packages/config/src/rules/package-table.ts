import type { Manifest, Rule } from '../tree.ts';

const SCOPE = '@throughline/';

/** Who may import whom: the rooms of the house. A package that has no row here has no place in it. */
const MAY_IMPORT = new Map<string, readonly string[]>([
  ['protocol', []],
  ['board', ['protocol']],
  ['convening', ['protocol']],
  ['network', ['protocol']],
  ['evidence', ['protocol']],
  ['rooms', ['protocol']],
  ['storage', ['board', 'convening', 'network', 'protocol', 'rooms']],
  ['bus', ['convening', 'protocol', 'rooms']],
  ['reports', ['board', 'convening', 'evidence', 'protocol']],
  ['client', ['protocol']],
  ['testing', []],
  ['config', []],
  [
    'server',
    ['board', 'bus', 'convening', 'evidence', 'network', 'protocol', 'reports', 'rooms', 'storage'],
  ],
  ['web', ['board', 'client', 'convening', 'evidence', 'network', 'protocol']],
]);

/** What tests may have besides: the server is tried by the real client, the screens by the real server, and what is printed by the screens. */
const TESTS_MAY_IMPORT = new Map<string, readonly string[]>([
  ['server', ['client']],
  ['web', ['reports', 'server']],
]);
const EVERY_TEST_MAY_IMPORT = ['config', 'testing'];

/** A package depends on no other than the table lets it. Runs against real processes (infra) may use all. */
export const packageTable: Rule = ({ manifests }) =>
  manifests
    .filter(({ name, folder }) => name.startsWith(SCOPE) && !folder.startsWith('infra/'))
    .flatMap(offencesOf);

function offencesOf({ name, folder, dependencies, devDependencies }: Manifest): string[] {
  const own = name.slice(SCOPE.length);
  const allowed = MAY_IMPORT.get(own);
  if (!allowed) return [`${folder}: ${name} has no row in the table of packages`];
  const inTests = [...allowed, ...EVERY_TEST_MAY_IMPORT, ...(TESTS_MAY_IMPORT.get(own) ?? [])];
  return [
    ...outside(dependencies, allowed).map(
      (other) => `${folder}: ${own} may not depend on ${other}`,
    ),
    ...outside(devDependencies, inTests).map(
      (other) => `${folder}: the tests of ${own} may not depend on ${other}`,
    ),
  ];
}

function outside(wanted: ReadonlySet<string>, allowed: readonly string[]): string[] {
  return [...wanted]
    .filter((other) => other.startsWith(SCOPE))
    .map((other) => other.slice(SCOPE.length))
    .filter((other) => !allowed.includes(other));
}
