import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import config from '../playwright.config.ts';
import { furnish } from './furnish.ts';
import { Stage } from './stage.ts';

/**
 * `pnpm screens`: plays the sample convening and saves every main screen, at four sizes, light and
 * dark, in English and Spanish, into the ignored folder `screens/`. For looking at, not for passing.
 */
const folder = fileURLToPath(new URL('../screens/', import.meta.url));
const sizes = [
  { width: 360, height: 740 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];
const looks = [
  { locale: 'en-US', colorScheme: 'light' },
  { locale: 'en-US', colorScheme: 'dark' },
  { locale: 'es-MX', colorScheme: 'light' },
  { locale: 'es-MX', colorScheme: 'dark' },
] as const;

/** Radio buttons before the first role: two languages and three teams. */
const ROLES_FROM = 5;

type Look = (typeof looks)[number];

const stage = await Stage.open();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  await mkdir(folder, { recursive: true });
  for (const look of looks) await playConvening(browser, look);
  process.stdout.write(`Saved in ${folder}\n`);
} finally {
  await browser.close();
  await stage.close();
}

/** One look: a steward, two people of one team, and somebody at a closed door. */
async function playConvening(browser: Browser, look: Look): Promise<void> {
  const ana = await person(browser, look);
  await ana.goto('/');
  await ana.getByRole('heading', { level: 1 }).waitFor();
  await shoot(ana, look, '01-home');
  await ana.goto('/j/ZZZZZZZ');
  await ana.getByRole('textbox').waitFor();
  await shoot(ana, look, '02-shut-door');
  await ana.goto(`/j/${stage.joinCode}`);
  await ana.locator('form').waitFor();
  await shoot(ana, look, '03-join');
  await ana.locator('form button[type="submit"]').click();
  await ana.locator('[aria-invalid="true"]').first().waitFor();
  await shoot(ana, look, '04-join-problems');
  await join(ana, 'Ana Lucía', 3);
  await shoot(ana, look, '05-map-first-note');

  const bo = await person(browser, look);
  await bo.goto(`/j/${stage.joinCode}`);
  await join(bo, 'Bo', 1);
  await bo.keyboard.type(
    look.locale === 'en-US' ? 'Walks the long way home' : 'Camina por el camino largo',
  );
  await shoot(ana, look, '06-map-someone-writing');
  await ana.keyboard.press('Escape');
  await ana.locator('header button[aria-haspopup="dialog"]').last().click();
  await ana.getByRole('dialog').waitFor();
  await shoot(ana, look, '07-menu');
  await ana.keyboard.press('Escape');

  const steward = await person(browser, look);
  await stage.kill();
  await ana.locator('[data-light="kept"]').waitFor();
  await shoot(ana, look, '08-map-offline');
  await stage.start();
  await ana.locator('[data-light="saved"]').waitFor();
  await shoot(ana, look, '09-map-saved');
  await steward.goto(stage.stewardPath);
  await steward.waitForURL(/\/network\//);
  await steward.locator('a[href^="/convening/"]').first().click();
  await steward.locator('svg').first().waitFor();
  await shoot(steward, look, '10-convening');
  await steward.locator('a[href^="/board/"]').first().click();
  await steward.waitForURL(/\/board\//);
  await steward.getByRole('list').first().waitFor();
  await shoot(steward, look, '11-reading-along');
  await shootNetwork(steward, look);
  for (const page of [ana, bo, steward]) await page.context().close();
}

/** The pages of a network in its fourth week. */
async function shootNetwork(steward: Page, look: Look): Promise<void> {
  const { networkId, conveningId, teamIds } = await furnish(steward);
  const pages = [
    ['12-network', `/network/${networkId}`],
    ['13-team', `/team/${teamIds[1]}`],
    ['14-settings', `/network/${networkId}/settings`],
    ['15-networks', '/networks'],
    ['16-planned-convening', `/convening/${conveningId}`],
  ] as const;
  for (const [name, path] of pages) {
    await steward.goto(path);
    await steward.getByRole('heading', { level: 1 }).waitFor();
    await shoot(steward, look, name);
  }
}

async function person(browser: Browser, look: Look): Promise<Page> {
  const context = await browser.newContext({
    baseURL: stage.origin,
    reducedMotion: 'reduce',
    viewport: sizes[2] ?? null,
    ...look,
  });
  return context.newPage();
}

/** @param role how many roles of the form stand before this person's */
async function join(page: Page, name: string, role: number): Promise<void> {
  await page.locator('form input[name="name"]').fill(name);
  await page.getByRole('radio', { name: 'Juniper Creek School District' }).check();
  await page
    .getByRole('radio')
    .nth(ROLES_FROM + role)
    .check();
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL(/\/board\//);
  await page.locator('[contenteditable="true"]').waitFor();
}

async function shoot(page: Page, { locale, colorScheme }: Look, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    const file = `${name}-${size.width}-${colorScheme}-${locale.slice(0, 2)}.png`;
    await page.screenshot({ path: folder + file, animations: 'disabled' });
  }
}
