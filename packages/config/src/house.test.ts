import { describe, expect, test } from 'vitest';
import { importsOf } from './imports-of.ts';
import {
  filesAreNamedForWhatTheyHold,
  filesStaySmall,
  nobodyIsLeftOut,
  noTraceOfAMachine,
  onePackageManager,
} from './rules/file-rules.ts';
import {
  declaredIsUsed,
  importsAreDeclared,
  importsNameTheFile,
  noDeepImports,
  scriptsNeedNothing,
} from './rules/import-rules.ts';
import {
  lockfileHasNoAddress,
  oneCopyOfTheDocument,
  toolsRunEverywhere,
} from './rules/lockfile-rules.ts';
import { packageCycles } from './rules/package-cycles.ts';
import { packageTable } from './rules/package-table.ts';
import { environmentIsReadOnce, jsxOnlyOnScreens, typesCanBeStripped } from './rules/plain-code.ts';
import { readTrackedFiles } from './tracked-files.ts';
import { type Rule, treeOf } from './tree.ts';

interface HouseRule {
  readonly title: string;
  readonly rule: Rule;
  /** Small trees, each of which breaks the rule once. */
  readonly offenders: readonly Readonly<Record<string, string>>[];
  /** A small tree that comes close and keeps it. */
  readonly innocent: Readonly<Record<string, string>>;
}

const ROOMS = manifest('@throughline/rooms', { yjs: '1' }, { vitest: '1' });
const STORAGE = manifest('@throughline/storage', { '@throughline/rooms': '1' });

const PINNED = JSON.stringify({ packageManager: `pnpm@${'1.0.0'}` });

const HOUSE_RULES: readonly HouseRule[] = [
  {
    title: 'a package depends only on what the table of packages lets it',
    rule: packageTable,
    offenders: [
      {
        'packages/rooms/package.json': manifest('@throughline/rooms', {
          '@throughline/storage': '1',
        }),
      },
      {
        'packages/rooms/package.json': manifest('@throughline/rooms', {
          '@throughline/testing': '1',
        }),
      },
      {
        'packages/board/package.json': manifest(
          '@throughline/board',
          {},
          { '@throughline/rooms': '1' },
        ),
      },
      { 'packages/stray/package.json': manifest('@throughline/stray') },
    ],
    innocent: {
      'packages/storage/package.json': STORAGE,
      'apps/server/package.json': manifest(
        '@throughline/server',
        {},
        { '@throughline/client': '1' },
      ),
      'infra/faults/package.json': manifest('@throughline/faults', { '@throughline/server': '1' }),
    },
  },
  {
    title: 'what a manifest names is used',
    rule: declaredIsUsed,
    offenders: [
      { 'a/package.json': manifest('a', { yjs: '1' }), 'a/src/a.ts': `import 'y-protocols';` },
      { 'a/package.json': manifest('a', {}, { vitest: '1' }) },
    ],
    innocent: {
      'a/package.json': manifest('a', { yjs: '1', lib0: '1' }, { '@types/node': '1' }),
      'a/src/a.ts': `import * as Y from 'yjs';\nimport 'lib0/decoding';`,
    },
  },
  {
    title: 'no package leads back to itself',
    rule: packageCycles,
    offenders: [{ 'a/package.json': manifest('a', {}, { a: '1' }) }],
    innocent: {
      'a/package.json': manifest('a', { b: '1', c: '1' }),
      'b/package.json': manifest('b', { c: '1' }),
      'c/package.json': manifest('c'),
    },
  },
  {
    title: "nobody reaches past another package's index",
    rule: noDeepImports,
    offenders: [
      storageFile("import { Room } from '@throughline/rooms/src/room.ts';"),
      storageFile("import { Room } from '../../rooms/src/room.ts';"),
      storageFile("export * from '../../rooms/src/room.ts';"),
      storageFile(`const room = await ${lazily('../../rooms/src/room.ts')};`),
    ],
    innocent: storageFile("import {\n  Room,\n} from '@throughline/rooms';\nimport './log.ts';"),
  },
  {
    title: 'code imports what its own manifest names',
    rule: importsAreDeclared,
    offenders: [
      roomsFile('room.ts', "import { Redis } from 'ioredis';"),
      roomsFile('room.ts', "import type { Redis } from 'ioredis';"),
      roomsFile('room.test.ts', "import 'ioredis/built/index.js';"),
      roomsFile('room.ts', "import { expect } from 'vitest';"),
    ],
    innocent: {
      ...roomsFile('room.test.ts', "import { test } from 'vitest';\nimport * as Y from 'yjs';"),
      'packages/rooms/src/room.ts':
        "import { join } from 'node:path';\nimport type { Task } from 'vitest';",
    },
  },
  {
    title: 'the scripts need nothing installed',
    rule: scriptsNeedNothing,
    offenders: [{ 'scripts/start.mjs': "import chalk from 'chalk';" }],
    innocent: {
      'scripts/start.mjs': "import { join } from 'node:path';\nimport { a } from './a.mjs';",
    },
  },
  {
    title: 'a file is imported by the name that it has on the disk',
    rule: importsNameTheFile,
    offenders: [roomsFile('room.ts', "import { open } from './open.js';")],
    innocent: roomsFile('room.ts', "import { open } from './open.ts';"),
  },
  {
    title: 'the environment is read in one file',
    rule: environmentIsReadOnce,
    offenders: [
      { 'packages/rooms/src/room.ts': 'const port = process.env.PORT;' },
      { 'apps/server/src/main.ts': 'start(process.env);' },
      { 'apps/server/src/compose.ts': 'readConfig(process.env, []);' },
      { 'apps/server/src/main.ts': "const port = process['env'];" },
      { 'apps/server/src/main.ts': 'const { env } = process;' },
      { 'apps/server/src/main.ts': "import { argv, env } from 'node:process';" },
    ],
    innocent: {
      'apps/server/src/config.ts': 'export const read = () => process.env;',
      'apps/server/test/start.test.ts': 'const path = process.env.PATH;',
      'apps/server/src/main.ts':
        '// process.env is read elsewhere\n/** Not process.env. */\nrun(1);',
    },
  },
  {
    title: 'nothing is written that cannot be stripped',
    rule: typesCanBeStripped,
    offenders: [
      { 'packages/rooms/src/room.ts': '@sealed\nclass Room {}' },
      { 'packages/rooms/src/room.ts': 'class Room {\n  @bound join() {}\n}' },
      { 'packages/rooms/src/room.ts': 'class Room {\n  static accessor size = 1;\n}' },
    ],
    innocent: {
      'packages/rooms/src/room.ts':
        '/**\n * @param a\n */\nconst accessor = 1;\nconst css = `\n@media print {}`;',
    },
  },
  {
    title: 'JSX is for the screens',
    rule: jsxOnlyOnScreens,
    offenders: [{ 'packages/board/src/note.tsx': '' }, { 'apps/server/src/page.tsx': '' }],
    innocent: { 'apps/web/src/note.tsx': '', 'packages/board/src/note.ts': '' },
  },
  {
    title: 'a file is named for what it holds',
    rule: filesAreNamedForWhatTheyHold,
    offenders: [
      { 'packages/board/src/utils.ts': '' },
      { 'packages/board/src/helpers/order.ts': '' },
      { 'apps/web/src/types.test.ts': '' },
      { 'apps/web/src/NoteCard.tsx': '' },
    ],
    innocent: { 'apps/web/src/note-card.test.tsx': '', 'apps/web/src/note-types.ts': '' },
  },
  {
    title: 'no file is over 400 lines',
    rule: filesStaySmall,
    offenders: [{ 'apps/web/src/app.tsx': 'a;\n'.repeat(401) }],
    innocent: { 'apps/web/src/app.tsx': 'a;\n'.repeat(400), 'pnpm-lock.yaml': 'a\n'.repeat(900) },
  },
  {
    title: 'nothing tells on which machine it was written',
    rule: noTraceOfAMachine,
    offenders: [
      { 'README.md': `see ${['', 'work', 'main'].join('/')}` },
      { 'README.md': `cd '${['', 'home', 'ana', 'throughline'].join('/')}'` },
      { '.npmrc': `registry=${['https:', '', 'registry.example.org'].join('/')}` },
    ],
    innocent: { 'README.md': 'https://example.org/work/a and ./work/b and /usr/bin/chromium' },
  },
  {
    title: 'the package manager is one version everywhere',
    rule: onePackageManager,
    offenders: [{ 'package.json': PINNED, 'README.md': `npx -y pnpm@${'1.0.1'} test` }],
    innocent: { 'package.json': PINNED, 'README.md': 'npx -y pnpm test' },
  },
  {
    title: 'every package is type-checked and tested',
    rule: nobodyIsLeftOut,
    offenders: [
      { 'packages/a/package.json': manifest('a'), 'packages/a/vitest.config.ts': '' },
      { 'packages/a/package.json': manifest('a'), 'tsconfig.json': '{ "path": "packages/a" }' },
    ],
    innocent: {
      'package.json': manifest('root'),
      'packages/a/package.json': manifest('a'),
      'packages/a/vitest.config.ts': '',
      'tsconfig.json': '{ "path": "packages/a" }',
    },
  },
];

const TRACKED = readTrackedFiles();
const LOCKFILE = TRACKED.get('pnpm-lock.yaml') ?? '';

const LOCKFILE_RULES: readonly HouseRule[] = [
  {
    title: 'there is one copy of what documents are made of',
    rule: oneCopyOfTheDocument,
    offenders: [
      { 'pnpm-lock.yaml': LOCKFILE.replace(/^packages:\n/m, 'packages:\n\n  yjs@13.0.0:\n') },
      { 'pnpm-lock.yaml': LOCKFILE.replace(/^ {2}lib0@/gm, '  lib1@') },
    ],
    innocent: { 'pnpm-lock.yaml': LOCKFILE },
  },
  {
    title: 'the tools have their parts for Linux and macOS',
    rule: toolsRunEverywhere,
    offenders: [{ 'pnpm-lock.yaml': LOCKFILE.replaceAll('@turbo/darwin-arm64@', '@turbo/gone@') }],
    innocent: { 'pnpm-lock.yaml': LOCKFILE },
  },
  {
    title: 'the lockfile holds no address',
    rule: lockfileHasNoAddress,
    offenders: [{ 'pnpm-lock.yaml': '    resolution: {tarball: https://example.org/a.tgz}' }],
    innocent: { 'pnpm-lock.yaml': LOCKFILE },
  },
];

for (const { title, rule, offenders, innocent } of [...HOUSE_RULES, ...LOCKFILE_RULES]) {
  describe(title, () => {
    test('in every tracked file', () => {
      expect(rule(treeOf(TRACKED))).toEqual([]);
    });

    test('and each offence is seen, in a sample', () => {
      const seen = offenders.map((texts) => rule(treeOf(new Map(Object.entries(texts)))).length);
      expect(seen).toEqual(offenders.map(() => 1));
    });

    test('and what only comes close is left alone, in a sample', () => {
      expect(rule(treeOf(new Map(Object.entries(innocent))))).toEqual([]);
    });
  });
}

test('every form of import is read', () => {
  const code = [
    "import 'side-effect';",
    "import one from 'one';",
    "import two, { three } from 'two';",
    "import * as four from 'four';",
    'import {',
    '  type Five,',
    '  six,',
    "} from 'five';",
    "import type { Seven } from 'seven';",
    "export { eight } from 'eight';",
    "export type * from 'nine';",
    `  const ten = await ${lazily('ten')};`,
    "// import 'not-this';",
  ].join('\n');
  const found = importsOf(code);
  const named = ['side-effect', 'one', 'two', 'four', 'five', 'seven', 'eight', 'nine', 'ten'];
  expect(found.map(({ specifier }) => specifier)).toEqual(named);
  expect(found.filter(({ typeOnly }) => typeOnly)).toHaveLength(2);
});

// Written so that this file does not itself seem to import what its samples do.
function lazily(path: string): string {
  return `${'import'}('${path}')`;
}

function manifest(
  name: string,
  dependencies: Readonly<Record<string, string>> = {},
  devDependencies: Readonly<Record<string, string>> = {},
): string {
  return JSON.stringify({
    name,
    dependencies,
    devDependencies,
    exports: { '.': './src/index.ts' },
  });
}

function roomsFile(name: string, text: string): Record<string, string> {
  return { 'packages/rooms/package.json': ROOMS, [`packages/rooms/src/${name}`]: text };
}

function storageFile(text: string): Record<string, string> {
  return {
    'packages/rooms/package.json': ROOMS,
    'packages/storage/package.json': STORAGE,
    'packages/storage/src/log.ts': text,
  };
}
