import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const FONTS_CSS = new URL('../src/ui/fonts.css', import.meta.url);
/** Where the cut fonts lie; fonts.css reaches them through the alias `@fonts`. */
export const CUT_FONTS = new URL('../node_modules/.cache/fonts/', import.meta.url);
/** The face that every first screen is set in, asked for before the style sheet is read. */
export const TEXT_FACE = 'text-face';

interface Face {
  file: string;
  /** The licence of the face, which must travel with it. */
  licence: string;
  source: string;
  axes: Record<string, number | { min: number; max: number }>;
}

const FACES: readonly Face[] = [
  {
    file: TEXT_FACE,
    licence: '@fontsource-variable/atkinson-hyperlegible-next/LICENSE',
    source:
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    file: 'title-face',
    licence: '@fontsource-variable/fraunces/LICENSE',
    source: '@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
    axes: { wght: 560, opsz: 60, SOFT: 60, WONK: 0 },
  },
];
const FEATURES = ['kern', 'liga', 'locl', 'ccmp', 'mark', 'tnum', 'lnum'];

/**
 * Cuts the two faces down to the characters that fonts.css declares in `unicode-range`, and asks the
 * browser to fetch the text face early. Cut fonts are kept until a source or the cut changes.
 */
export function subsetFonts(): Plugin {
  return {
    name: 'subset-fonts',
    async buildStart() {
      await cutFonts();
    },
    async generateBundle() {
      for (const { file, licence } of FACES) {
        const source = await readFile(require.resolve(licence));
        this.emitFile({ type: 'asset', fileName: `licences/${file}.txt`, source });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const cut = Object.keys(bundle ?? {}).find((name) => name.includes(TEXT_FACE));
        if (cut === undefined) return [];
        return [
          {
            tag: 'link',
            attrs: {
              rel: 'preload',
              href: `/${cut}`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
            },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}

async function cutFonts(): Promise<void> {
  const text = charactersIn(await readFile(FONTS_CSS, 'utf8'));
  await mkdir(CUT_FONTS, { recursive: true });
  for (const face of FACES) {
    const source = await readFile(require.resolve(face.source));
    const stamp = createHash('sha256')
      .update(source)
      .update(JSON.stringify([text, face.axes, FEATURES]))
      .digest('hex');
    const stampFile = new URL(`${face.file}.stamp`, CUT_FONTS);
    if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) continue;
    const cut = await subsetFont(source, text, {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
      variationAxes: face.axes,
    });
    await writeFile(new URL(`${face.file}.woff2`, CUT_FONTS), cut);
    await writeFile(stampFile, stamp);
  }
}

/** The characters of the `unicode-range` in a style sheet, each once, in order. */
export function charactersIn(css: string): string {
  const points = new Set<number>();
  for (const [, ranges] of css.matchAll(/unicode-range:([^;]+);/g)) {
    for (const [, from, to] of (ranges ?? '').matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)) {
      const first = Number.parseInt(from ?? '', 16);
      const last = to === undefined ? first : Number.parseInt(to, 16);
      for (let point = first; point <= last; point += 1) points.add(point);
    }
  }
  return String.fromCodePoint(...[...points].sort((a, b) => a - b));
}
