import { expect, type Page } from '@playwright/test';
import { NetworkHome } from '@throughline/protocol';
import { expectAccessible } from './fixtures.ts';
import { sessionOf } from './people.ts';
import type { Stage } from './stage.ts';

/** The views as an address names them. */
export const VIEW_WORDS = ['board', 'outline', 'steps'] as const;
export type ViewWord = (typeof VIEW_WORDS)[number];

/** Where the sample's board of a kind is, for whoever is signed in on this page. */
export async function sampleBoard(page: Page, kind: string): Promise<string> {
  const { networks } = await sessionOf(page);
  const answer = await page.request.get(`/api/networks/${networks[0]?.id}/home`);
  const { boards } = NetworkHome.parse(await answer.json());
  const board = boards.find((one) => one.kind === kind && one.owner.type === 'network');
  if (board === undefined) throw new Error(`the sample has no ${kind}`);
  return `/board/${board.id}`;
}

/** Opens the sample's board of a kind in a view. */
export async function openSample(page: Page, kind: string, view: ViewWord): Promise<void> {
  await page.goto(`${await sampleBoard(page, kind)}?view=${view}`);
}

/** Looks at the sample's board of a kind wide and light in English, and narrow and dark in Spanish. */
export async function expectAccessibleSample(
  page: Page,
  stage: Stage,
  { kind, view, shows }: { kind: string; view: ViewWord; shows: string },
): Promise<void> {
  await page.goto(stage.stewardPath);
  await page.waitForURL(/network\//);
  await openSample(page, kind, view);
  await page.locator(shows).first().waitFor();
  await expectAccessible(page);
  await page.evaluate(() => localStorage.setItem('throughline.language', 'es'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  await page.locator(shows).first().waitFor();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
}
