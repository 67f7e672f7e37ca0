import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/** One entry of Vite's manifest, as far as it is read here. */
interface ManifestEntry {
  file: string;
  imports?: readonly string[];
  css?: readonly string[];
  assets?: readonly string[];
}
type Manifest = Readonly<Record<string, ManifestEntry>>;

/** What a browser fetches before a screen is whole, in bytes. */
export interface FirstLoad {
  /** HTML, scripts and style sheets, each gzipped. */
  gzippedBytes: number;
  /** The fonts, which are compressed already. */
  fontBytes: number;
  files: readonly { file: string; bytes: number }[];
}

/**
 * Adds up the first load of a screen from a finished build.
 * @param dist the folder that Vite built into
 * @param sources the modules that the screen fetches beside the entry: its page and its texts
 */
export async function firstLoad(dist: URL, sources: readonly string[]): Promise<FirstLoad> {
  const manifest: Manifest = JSON.parse(
    await readFile(new URL('.vite/manifest.json', dist), 'utf8'),
  );
  const html = await readFile(new URL('index.html', dist), 'utf8');
  const wanted = new Set(['index.html', ...filesNamedIn(html)]);
  const fonts = new Set<string>();
  const seen = new Set<string>();
  const take = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const entry = manifest[key];
    if (entry === undefined) throw new Error(`the build holds no ${key}`);
    wanted.add(entry.file);
    for (const css of entry.css ?? []) wanted.add(css);
    for (const asset of entry.assets ?? []) if (asset.endsWith('.woff2')) fonts.add(asset);
    for (const imported of entry.imports ?? []) take(imported);
  };
  const keysInHtml = Object.keys(manifest).filter((key) => wanted.has(manifest[key]?.file ?? ''));
  for (const key of [...keysInHtml, ...sources]) take(key);

  const files = await Promise.all(
    [...wanted].map(async (file) => ({
      file,
      bytes: gzipSync(await readFile(new URL(file, dist)), { level: 9 }).length,
    })),
  );
  const fontSizes = await Promise.all(
    [...fonts].map(async (file) => (await readFile(new URL(file, dist))).length),
  );
  return {
    gzippedBytes: sum(files.map(({ bytes }) => bytes)),
    fontBytes: sum(fontSizes),
    files: files.sort((a, b) => b.bytes - a.bytes),
  };
}

/** The scripts and style sheets that a page asks for by itself. */
function filesNamedIn(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
