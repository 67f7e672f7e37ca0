import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { signInSteward } from './people.ts';
import { editor, joinTable } from './table.ts';

const boardNamed = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

const act = async (page: Page, title: string, name: string) => {
  await page.getByRole('button', { name: `What to do with ${title}` }).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
};

test('a steward makes a board, renames it, copies it, puts it in another place and deletes it', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  await steward.getByRole('button', { name: 'New board' }).click();
  const dialog = steward.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Notes', exact: true }).check();
  await dialog.getByRole('radio', { name: 'Parking lot', exact: true }).check();
  await expectAccessible(steward);
  await dialog.getByLabel('Whose is it?').selectOption('Mesa Linda Unified');
  await dialog.getByRole('button', { name: 'Make the board' }).click();
  await expect(steward.getByRole('heading', { name: /For somebody to answer/ })).toBeVisible();

  await steward.goto(`/network/${networkId}`);
  await act(steward, 'Parking lot', 'Rename');
  await dialog.getByLabel('Title, if you want one').fill('For May');
  await steward.keyboard.press('Enter');
  await expect(boardNamed(steward, 'For May')).toContainText('Mesa Linda Unified');

  await act(steward, 'For May', 'Make a copy');
  await dialog.getByRole('radio', { name: 'Only the areas and prompts' }).check();
  await dialog.getByRole('button', { name: 'Copy the board' }).click();
  await expect(steward.getByRole('heading', { name: /For later/ })).toBeVisible();

  await steward.goto(`/network/${networkId}`);
  const titles = () =>
    steward
      .getByRole('region', { name: 'Boards' })
      .getByRole('listitem')
      .getByRole('link')
      .allTextContents();
  await expect(boardNamed(steward, 'Copy of For May')).toBeVisible();
  await act(steward, 'Copy of For May', 'Move up');
  await expect.poll(titles).toEqual(expect.arrayContaining(['Copy of For May', 'For May']));
  await expect
    .poll(async () => {
      const all = await titles();
      return all.indexOf('Copy of For May') < all.indexOf('For May');
    })
    .toBe(true);
  await act(steward, 'Copy of For May', 'Delete');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(boardNamed(steward, 'Copy of For May')).toHaveCount(0);
});

test('a member makes a board for their own team alone, on a phone', async ({ stage, person }) => {
  const ana = await person({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.keyboard.press('Escape');
  const me = await (await ana.request.get('/api/me')).json();
  await ana.goto(`/team/${me.me.team.id}`);
  await ana.getByRole('button', { name: 'New board' }).tap();
  const dialog = ana.getByRole('dialog');
  await expect(dialog.getByLabel('Whose is it?')).toHaveCount(0);
  await expectAccessible(ana);
  await dialog.getByRole('radio', { name: 'Notes', exact: true }).tap();
  await dialog.getByRole('radio', { name: 'Five whys', exact: true }).tap();
  await dialog.getByRole('button', { name: 'Make the board' }).tap();
  await expect(ana.getByRole('heading', { name: /What we see/ })).toBeVisible();
});

test('a steward changes the words of a template, and a new board has them in both languages', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  await openTemplates(steward, networkId);
  await steward.getByRole('button', { name: 'Change “Norms”' }).click();
  const dialog = steward.getByRole('dialog');
  await expectAccessible(steward);
  await dialog.getByLabel('Title · In English').first().fill('We promise');
  await dialog.getByLabel('Title · In Spanish').first().fill('Prometemos');
  await dialog.getByRole('button', { name: 'Add an area' }).click();
  await dialog.getByLabel('Title · In English').last().fill('We forgive');
  await dialog.getByRole('button', { name: 'Save the template' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(steward.getByText(/Our words · 3 areas/)).toBeVisible();

  await steward.getByRole('button', { name: 'Change “Empathy map”' }).click();
  await dialog.getByLabel('What it asks · In English').first().fill('Whose week is it?');
  await dialog.getByRole('button', { name: 'Save the template' }).click();
  await expect(dialog).toHaveCount(0);

  await steward.goto(`/network/${networkId}`);
  await steward.getByRole('button', { name: 'New board' }).click();
  await dialog.getByRole('radio', { name: 'Notes', exact: true }).check();
  await dialog.getByRole('radio', { name: 'Norms', exact: true }).check();
  await dialog.getByRole('button', { name: 'Make the board' }).click();
  await expect(steward.getByRole('heading', { name: /We promise/ })).toBeVisible();
  await expect(steward.getByRole('heading', { name: /We forgive/ })).toBeVisible();
  const address = steward.url();

  await steward.goto(`/network/${networkId}`);
  await steward.getByRole('button', { name: 'New board' }).click();
  await dialog.getByRole('button', { name: 'Make the board' }).click();
  await expect(steward.getByText('Whose week is it?')).toBeVisible();
  await expect(editor(steward)).toHaveCount(0);

  await steward.request.patch('/api/me', {
    data: { language: 'es' },
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  await steward.evaluate(() => localStorage.setItem('throughline.language', 'es'));
  await steward.goto(address);
  await expect(steward.getByRole('heading', { name: /Prometemos/ })).toBeVisible();
});

async function openTemplates(page: Page, networkId: string): Promise<void> {
  await page.goto(`/network/${networkId}`);
  await page.getByRole('link', { name: 'Templates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Templates' })).toBeVisible();
  await expectAccessible(page);
}
