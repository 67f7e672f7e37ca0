import { type Browser, chromium, type Page } from '@playwright/test';
import config from '../playwright.config.ts';
import { furnish } from './furnish.ts';
import { LOOKS, type Look, openIn, shootAt } from './looks.ts';
import { sessionOf } from './people.ts';
import { Stage } from './stage.ts';

/**
 * `pnpm screens`: plays the sample convening and saves every main screen, at four sizes, light and
 * dark, in English and Spanish, into the ignored folder `screens/`. For looking at, not for passing.
 */
/** Radio buttons before the first role: two languages and three teams. */
const ROLES_FROM = 5;

let sample: string | undefined;
const stage = await Stage.open();
/** As it was printed first: a server that comes back says less. */
const { joinCode } = stage;
const browser = await chromium.launch(config.use?.launchOptions);
try {
  for (const look of LOOKS) await playConvening(browser, look);
} finally {
  await browser.close();
  await stage.close();
}

/** One look: a steward, two people of one team, and somebody at a closed door. */
async function playConvening(browser: Browser, look: Look): Promise<void> {
  const ana = await openIn(browser, stage.origin, look);
  await ana.goto('/');
  await ana.getByRole('heading', { level: 1 }).waitFor();
  await shootAt(ana, look, '01-home');
  await ana.goto('/j/ZZZZZZZ');
  await ana.getByRole('textbox').waitFor();
  await shootAt(ana, look, '02-shut-door');
  await ana.goto(`/j/${joinCode}`);
  await ana.locator('form').waitFor();
  await shootAt(ana, look, '03-join');
  await ana.locator('form button[type="submit"]').click();
  await ana.locator('[aria-invalid="true"]').first().waitFor();
  await shootAt(ana, look, '04-join-problems');
  await join(ana, 'Ana Lucía', 3);
  await shootAt(ana, look, '05-map-first-note');

  const bo = await openIn(browser, stage.origin, look);
  await bo.goto(`/j/${joinCode}`);
  await join(bo, 'Bo', 1);
  await bo.keyboard.type(
    look.locale === 'en-US' ? 'Walks the long way home' : 'Camina por el camino largo',
  );
  await shootAt(ana, look, '06-map-someone-writing');
  await ana.keyboard.press('Escape');
  await ana.locator('header button[aria-haspopup="dialog"]').last().click();
  await ana.getByRole('dialog').waitFor();
  await shootAt(ana, look, '07-menu');
  await ana.keyboard.press('Escape');

  const steward = await openIn(browser, stage.origin, look);
  await stage.kill();
  await ana.locator('[data-light="kept"]').waitFor();
  await shootAt(ana, look, '08-map-offline');
  await stage.start();
  await ana.locator('[data-light="saved"]').waitFor();
  await shootAt(ana, look, '09-map-saved');
  await steward.goto(stage.stewardPath);
  await steward.waitForURL((url) => !url.pathname.startsWith('/steward'));
  // Each look adds a network: the sample's convening is the first one's only one.
  sample ??= (await sessionOf(steward)).convenings[0]?.id;
  await steward.goto(`/convening/${sample}`);
  await steward.locator('svg').first().waitFor();
  await shootAt(steward, look, '10-convening');
  await steward.locator('a[href^="/board/"]').first().click();
  await steward.waitForURL(/\/board\//);
  await steward.getByRole('list').first().waitFor();
  await shootAt(steward, look, '11-reading-along');
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
    await shootAt(steward, look, name);
  }
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
