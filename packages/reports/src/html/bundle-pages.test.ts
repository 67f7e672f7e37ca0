import { expect, it } from 'vitest';
import { board, mapThatSays, someConvening } from '../../test/some-convening.ts';
import { bundleFiles } from '../bundle/bundle-files.ts';
import { bundlePages } from './bundle-pages.ts';

const HARMFUL = '<script>alert(1)</script><img src="https://example.org/x" onerror="alert(1)">';

async function pagesThat(...texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const convening = someConvening([board('board-1', mapThatSays(...texts))]);
  const files = new Map<string, string>();
  for await (const { name, text } of bundleFiles(convening, bundlePages())) files.set(name, text);
  return files;
}

it('TB-10 a page is to be read in either language, with headings, landmarks, a way past the contents, and no script', async () => {
  const files = await pagesThat('Nadie me pregunta.');
  const [en, es] = [files.get('index.html') ?? '', files.get('index.es.html') ?? ''];
  expect(en).toContain('<html lang="en">');
  expect(es).toContain('<html lang="es">');
  for (const page of [en, es]) {
    expect(page).toMatch(/<a class="skip" href="#main">/);
    for (const part of ['<header>', '<nav aria-label', '<main id="main"', '<footer>']) {
      expect(page).toContain(part);
    }
    expect(page.match(/<h1>/g)?.length).toBe(1);
    expect(page).toContain('Nadie me pregunta.');
    expect(page).toContain('Buses that leave at five.');
    expect(page).toContain('Shall we?');
    expect(page).not.toMatch(/<script|<img|<iframe|<link rel="stylesheet"|@import|url\(/);
    expect(page).toContain("default-src 'none'");
  }
  expect(en).toContain('<span dir="auto" lang="es">Nadie me pregunta.</span>');
  expect(es).toContain('<span dir="auto">Nadie me pregunta.</span>');
  expect(en).toContain('March 7, 2027');
  expect(es).toContain('7 de marzo de 2027');
});

it('TB-11 whatever people wrote is text on a page', async () => {
  const files = await pagesThat(HARMFUL);
  for (const name of ['index.html', 'index.es.html']) {
    const page = files.get(name) ?? '';
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<img|onerror="/);
  }
});
