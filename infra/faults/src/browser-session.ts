import type { Browser, Page } from '@playwright/test';

/** A cap on each step, well over the ten seconds in which a blocked network has to be found out. */
const STEP_LIMIT_MS = 20_000;
/** Those of the sample convening. */
const TEAMS = [
  'Juniper Creek School District',
  'Mesa Linda Unified',
  'Harbor Point Charter Schools',
];

/** A visit that went through from beginning to end. */
export interface BrowserSession {
  readonly boardId: string;
  readonly words: string;
  /** From the map's address being opened to its first "Saved". */
  readonly savedAfterMs: number;
}

interface Visit {
  readonly port: number;
  readonly joinCode: string;
  readonly number: number;
}

/**
 * One whole visit by somebody with a browser of their own: join, write a note, see "Saved", reload, find it.
 * @throws at the first step that does not come about
 */
export async function runBrowserSession(browser: Browser, visit: Visit): Promise<BrowserSession> {
  const context = await browser.newContext({
    baseURL: `http://localhost:${visit.port}`,
    locale: 'en-US',
    viewport: { width: 1_440, height: 900 },
  });
  context.setDefaultTimeout(STEP_LIMIT_MS);
  try {
    const page = await context.newPage();
    const openedAtMs = await join(page, visit);
    await seeSaved(page);
    const savedAfterMs = performance.now() - openedAtMs;
    const words = `visit ${visit.number} was here`;
    await write(page, words);
    await seeSaved(page);
    await page.reload();
    await page.getByRole('button', { name: words, exact: false }).waitFor();
    await seeSaved(page);
    const boardId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    return { boardId, words, savedAfterMs };
  } finally {
    await context.close();
  }
}

/** @returns when the map's address was opened */
async function join(page: Page, { joinCode, number }: Visit): Promise<number> {
  await page.goto(`/j/${joinCode}`);
  await page.getByLabel('Your name').fill(`Visitor ${number}`);
  await page.getByRole('radio', { name: TEAMS[number % TEAMS.length] as string }).check();
  await page.getByRole('radio', { name: 'Parent or caregiver' }).check();
  const opened = page.waitForURL(/\/board\//).then(() => performance.now());
  await page.getByRole('button', { name: 'Go to our map' }).click();
  return opened;
}

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a note to Hears', exact: true }).click();
  await page.locator('[contenteditable="true"]').pressSequentially(words);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words }).waitFor();
}

async function seeSaved(page: Page): Promise<void> {
  await page.locator('[data-light]').filter({ hasText: 'Saved' }).waitFor();
}
