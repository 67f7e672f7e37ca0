import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { ask, furnish } from './furnish.ts';
import type { Stage } from './stage.ts';

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

async function signIn(page: Page, stage: Stage): Promise<void> {
  await page.goto(stage.stewardPath);
  await expect(page).toHaveURL(/\/network\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

for (const [name, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the pages of a network: ${name}, ${colorScheme}`, async ({
      stage,
      person,
    }) => {
      const steward = await person({ viewport, colorScheme });
      await signIn(steward, stage);
      await expectAccessible(steward);
      const { networkId, teamIds, conveningId } = await furnish(steward);
      for (const path of [
        '/networks',
        `/network/${networkId}`,
        `/network/${networkId}/settings`,
        `/team/${teamIds[0]}`,
        `/convening/${conveningId}`,
      ]) {
        await steward.goto(path);
        await expect(steward.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(steward);
        const wide = await steward.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, path).toBeLessThanOrEqual(viewport.width);
      }
      await steward.getByRole('button', { name: 'Change' }).click();
      await expect(steward.getByRole('dialog')).toBeVisible();
      await expectAccessible(steward);
    });
  }
}

test('two stewards who change one team are both shown what the other wrote', async ({
  stage,
  person,
}) => {
  const one = await person();
  await signIn(one, stage);
  const { teamIds } = await furnish(one);
  const path = `/teams/${teamIds[1]}`;
  await one.goto(`/team/${teamIds[1]}`);
  await one.getByRole('button', { name: 'Change the team' }).click();
  await one.getByLabel('Name of the district or school').fill('Mine');
  const { team } = await ask<{ team: { version: number } }>(one, 'GET', `${path}/home`);
  await ask(one, 'PATCH', path, { name: 'Theirs' }, team.version);
  await one.getByRole('button', { name: 'Save' }).click();
  await expect(one.getByRole('alert')).toContainText('Yours: Mine');
  await expect(one.getByRole('alert')).toContainText('There now: Theirs');
  await one.getByRole('button', { name: 'Save mine' }).click();
  await expect(one.getByRole('heading', { level: 1, name: 'Mine' })).toBeVisible();
});
