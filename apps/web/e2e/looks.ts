import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';

/** Where `pnpm screens` saves what it sees; ignored by git. */
const folder = fileURLToPath(new URL('../screens/', import.meta.url));
export const SIZES = [
  { width: 360, height: 740 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];
export const LOOKS = [
  { locale: 'en-US', colorScheme: 'light' },
  { locale: 'en-US', colorScheme: 'dark' },
  { locale: 'es-MX', colorScheme: 'light' },
  { locale: 'es-MX', colorScheme: 'dark' },
] as const;
export type Look = (typeof LOOKS)[number];

/** A device of somebody's, in this look; signed in as whoever has these cookies. */
export async function openIn(
  browser: Browser,
  baseURL: string,
  look: Look,
  cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> = [],
): Promise<Page> {
  const viewport = SIZES[2] ?? null;
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', viewport, ...look });
  await context.addCookies(cookies);
  return context.newPage();
}

/** Saves a page at every size: what is in sight, or all of it. */
export async function shootAt(
  page: Page,
  { locale, colorScheme }: Look,
  name: string,
  { fullPage = false } = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const file = `${name}-${size.width}-${colorScheme}-${locale.slice(0, 2)}.png`;
    await page.screenshot({ path: folder + file, animations: 'disabled', fullPage });
  }
  await page.setViewportSize(SIZES[2] ?? { width: 1440, height: 900 });
}
