// @vitest-environment node
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FirstLoad, firstLoad } from '../scripts/first-load.ts';

const dist = new URL('../dist/', import.meta.url);
const built = existsSync(new URL('.vite/manifest.json', dist));

/** What each screen fetches beside the entry, and what it may weigh: HTML, scripts and styles, gzipped. */
const SCREENS = [
  {
    screen: 'join',
    sources: (language: string) => [
      'src/join/join-page.tsx',
      `src/i18n/${language}/shell.ts`,
      `src/i18n/${language}/join.ts`,
    ],
    mostBytes: 120_000,
  },
  {
    screen: 'map',
    sources: (language: string) => [
      'src/board/board-page.tsx',
      'src/board/kinds/empathy-map/empathy-map-screen.tsx',
      `src/i18n/${language}/shell.ts`,
      `src/i18n/${language}/board.ts`,
      `src/i18n/${language}/empathy.ts`,
      `src/i18n/${language}/convening.ts`,
    ],
    mostBytes: 350_000,
  },
];

// Elsewhere a missing build skips the suite by name; where everything must run it is a failure.
if (!built && process.env.CI) {
  test('the first load can be measured: there is a build', () => expect(built).toBe(true));
}

const describeBuilt = built ? describe : describe.skip;
const name = built
  ? 'the first load'
  : 'the first load (skipped: there is no build, run "build" first)';

describeBuilt(name, () => {
  describe.each(SCREENS)('of the $screen', ({ sources, mostBytes }) => {
    test.each(['en', 'es'])('keeps to its bar in %s', async (language) => {
      const load = await firstLoad(dist, sources(language));
      expect(load.gzippedBytes, heaviest(load)).toBeLessThanOrEqual(mostBytes);
    });
  });

  test('of the join page carries no editor, no document and no live connection', async () => {
    const load = await firstLoad(dist, SCREENS[0]?.sources('en') ?? []);
    const { readFile } = await import('node:fs/promises');
    for (const { file } of load.files.filter(({ file }) => file.endsWith('.js'))) {
      const code = await readFile(new URL(file, dist), 'utf8');
      for (const foreign of ['ProseMirror', 'engine.io', 'Yjs was already imported']) {
        expect(code.includes(foreign), `${foreign} in ${file}`).toBe(false);
      }
    }
  });
});

function heaviest({ gzippedBytes, fontBytes, files }: FirstLoad): string {
  const most = files.slice(0, 6).map(({ file, bytes }) => `${file} ${bytes}`);
  return `${gzippedBytes} B gzipped, fonts ${fontBytes} B; heaviest: ${most.join(', ')}`;
}
