import { expect, type Locator, type Page } from '@playwright/test';

/** The views by the names that the switch gives them. */
export const VIEWS = ['Board', 'Outline', 'One at a time'] as const;
export type View = (typeof VIEWS)[number];

/** Chooses a view by the switch in the header, or on a phone by the one in the menu. */
export async function chooseView(page: Page, view: View): Promise<void> {
  const inHeader = page.getByRole('banner').getByRole('radiogroup', { name: 'View' });
  if (await inHeader.isVisible()) {
    await inHeader.locator('label').filter({ hasText: view }).click();
  } else {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('dialog').locator('label').filter({ hasText: view }).click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  }
  await expectView(page, view);
}

/** Waits until the board is shown in this view. */
export async function expectView(page: Page, view: View): Promise<void> {
  const signs = {
    Board: page.locator('[data-area="says"]').and(page.locator('main [data-area] ~ [data-area]')),
    Outline: page.getByRole('treegrid'),
    'One at a time': page.getByRole('navigation', { name: 'Areas of the board' }),
  };
  await expect(signs[view].first()).toBeVisible();
}

/** The lines of the outline that begin with these words. */
export const line = (page: Page, words: string): Locator =>
  page.getByRole('row').filter({ hasText: words });

/** The line that has the keyboard. */
export const lineWithFocus = (page: Page): Locator => page.locator('[role="row"]:focus');
