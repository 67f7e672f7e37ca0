import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { ask, furnish } from './furnish.ts';
import type { Stage } from './stage.ts';
import { editor } from './table.ts';

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

async function signIn(page: Page, stage: Stage): Promise<void> {
  await page.goto(stage.stewardPath);
  await expect(page).toHaveURL(/\/network\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('a new steward goes from the first link to an open door, each next step in sight, and somebody writes', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const began = Date.now();
  await signIn(steward, stage);
  await steward.getByRole('link', { name: 'Start your own network' }).click();
  await steward.getByLabel('Name in English').fill('Spring network');
  await steward.keyboard.press('Enter');
  await expect(steward.getByRole('heading', { level: 1, name: 'Spring network' })).toBeVisible();

  const steps = steward.getByRole('region', { name: 'Next steps' });
  for (const team of ['San Aurelio', 'Cedar Mesa']) {
    await steward
      .getByRole('button', { name: /Add (your teams|a team)/ })
      .first()
      .click();
    await steward.getByLabel('Name of the district or school').fill(team);
    await steward.getByRole('button', { name: 'Add the team' }).click();
    await expect(steward.getByRole('link', { name: team })).toBeVisible();
  }
  await expect(steps.locator('[aria-current="step"]')).toContainText('Put people on the roster');
  await steps.getByRole('button', { name: 'Plan a convening' }).click();
  await steward.getByLabel('Name in English').fill('First day');
  await steward.keyboard.press('Enter');
  await expect(steward.getByRole('heading', { level: 1, name: 'First day' })).toBeVisible();
  await steward.getByRole('button', { name: 'Open the door' }).click();
  await expect(steward.getByText(/It closes by itself at/)).toBeVisible();
  expect(Date.now() - began).toBeLessThan(180_000);

  const [, conveningId] = /convening\/([\w-]+)/.exec(steward.url()) ?? [];
  const { joinCode } = await ask<{ joinCode: string }>(
    steward,
    'GET',
    `/convenings/${conveningId}`,
  );
  const ana = await person();
  await ana.goto(`/j/${joinCode}`);
  await ana.getByLabel('Your name').fill('Ana');
  await ana.getByRole('radio', { name: 'San Aurelio' }).check();
  await ana.getByRole('radio', { name: 'Principal' }).check();
  await ana.getByRole('button', { name: 'Go to our map' }).click();
  await expect(editor(ana)).toBeVisible();
});

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
