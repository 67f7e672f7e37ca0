import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { furnish } from './furnish.ts';
import { signInSteward } from './people.ts';
import { joinTable } from './table.ts';

const looks = [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
] as const;

/** What axe and a narrow screen may not find on the page that is shown. */
async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, page.url()).toBe(0);
}

for (const look of looks) {
  test(`in Spanish axe finds nothing on the people, their cards and one’s own page, as the server fills them: ${look.viewport.width}`, async ({
    stage,
    person,
  }) => {
    // A dozen screens, each looked at whole.
    test.slow();
    const [english, ana] = [await person(), await person()];
    await signInSteward(english, stage);
    const { networkId, teamIds } = await furnish(english);
    await joinTable(ana, stage, { name: 'Ana' });
    const steward = await person({ ...look, locale: 'es-MX' });
    await steward.context().addCookies(await english.context().cookies());
    for (const path of [
      `/network/${networkId}`,
      `/network/${networkId}/people`,
      `/network/${networkId}/people/import`,
      `/network/${networkId}/cards`,
      `/network/${networkId}/settings`,
      `/team/${teamIds[0]}`,
    ]) {
      await steward.goto(path);
      await expect(steward.locator('main h1, h1')).toBeVisible();
      await expectSound(steward);
    }
    await steward.goto(`/network/${networkId}/people`);
    await steward.locator('[data-person]').first().click();
    await expect(steward.getByRole('dialog')).toBeVisible();
    await expectSound(steward);

    const mine = await person({ ...look, locale: 'es-MX' });
    await mine.context().addCookies(await ana.context().cookies());
    await mine.goto('/me');
    await mine.getByRole('button', { name: 'Cambiar mi nombre' }).click();
    await expectSound(mine);
    await mine.getByLabel('Su nombre').fill('Ana Lucía');
    await mine.keyboard.press('Enter');
    await expect(mine.getByRole('heading', { level: 1, name: 'Ana Lucía' })).toBeVisible();
    // The last first: what comes of one makes it longer, and moves what stands below it.
    for (const part of [2, 1, 0])
      await mine.locator('section').nth(part).getByRole('button').first().click();
    await expect(mine.locator('dl')).toContainText('Ana Lucía');
    await expectSound(mine);
    await mine.locator('section').last().getByRole('button').click();
    await expect(mine.getByRole('dialog')).toBeVisible();
    await expectSound(mine);

    const visitor = await person({ ...look, locale: 'es-MX' });
    for (const path of ['/sign-in', '/phrase', '/r#tooshort', '/me']) {
      await visitor.goto(path);
      await expect(visitor.locator('h1')).toBeVisible();
      await expectSound(visitor);
    }
  });
}
