import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { expectLight, joinTable, writeNote } from './table.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;

const openVersions = async (page: Page) => {
  await page.goto(page.url().replace(/(\/board\/[^/?]+).*/, '$1/versions'));
  await expect(page.getByRole('heading', { level: 1, name: 'Versions' })).toBeVisible();
};
const keep = async (page: Page, name: string) => {
  await page.getByLabel('Keep the board as it is now').fill(name);
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
};
const back = async (page: Page, boardUrl: string) => {
  await page.goto(boardUrl);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};
const noSideways = async (page: Page) =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);

test('a board is kept under a name, looked at, compared, put back and taken back, while another person is on it', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  const boardUrl = ana.url();
  await writeNote(ana, 'Says', 'The bus leaves at three');
  await expectLight(ana, /saved/i);

  await ana.getByRole('button', { name: 'Menu' }).first().click();
  await ana.getByRole('dialog').getByRole('link', { name: 'Earlier versions' }).click();
  await expect(ana.getByRole('heading', { level: 1, name: 'Versions' })).toBeVisible();
  await expect(ana.getByText('Nothing was kept yet')).toBeVisible();
  await ana.getByRole('button', { name: 'Keep this version' }).click();
  await expect(ana.getByText('Give it a name.')).toBeVisible();
  await keep(ana, 'Before the board meeting');
  await expect(ana.getByText('Worked on it: Ana', { exact: false })).toBeVisible();
  await expect(ana.getByText(/added in/).first()).toBeVisible();
  await expectAccessible(ana);

  // Read-only in every view.
  await ana.getByRole('link', { name: 'Before the board meeting', exact: true }).click();
  await expect(
    ana.getByRole('heading', { level: 1, name: 'Before the board meeting' }),
  ).toBeVisible();
  await expect(
    ana.locator('[data-still]').getByText('The bus leaves at three').first(),
  ).toBeVisible();
  await expect(ana.getByRole('button', { name: /^Add a note/ })).toHaveCount(0);
  for (const view of ['Outline', 'One at a time']) {
    await ana.getByRole('radio', { name: view }).check({ force: true });
    await expectAccessible(ana);
  }

  await back(ana, boardUrl);
  await writeNote(bo, 'Says', 'Written after it was kept');
  await expectLight(bo, /saved/i);
  await openVersions(ana);
  await ana
    .getByRole('link', { name: /^Compare with now/ })
    .first()
    .click();
  const says = ana.getByRole('region', { name: 'Says' });
  await expect(says.getByText('Written after it was kept')).toBeVisible();
  await expect(says.getByText('Added', { exact: true })).toBeVisible();
  await expectAccessible(ana);
  for (const look of ['Merged', 'Side by side']) {
    await ana.getByRole('radio', { name: look }).check({ force: true });
    await expect(says.getByText('The bus leaves at three').first()).toBeVisible();
    await expectAccessible(ana);
  }
  await ana.getByLabel('Area', { exact: true }).selectOption({ label: 'Hears' });
  await expect(says).toHaveCount(0);

  await openVersions(ana);
  await ana
    .getByRole('button', { name: /^Put this version back/ })
    .first()
    .click();
  const dialog = ana.getByRole('dialog');
  await expectAccessible(ana);
  await dialog.getByRole('button', { name: 'Put it back' }).click();
  await expect(ana.getByText('It is back, for everybody.')).toBeVisible();
  await expect(bo.getByText('Written after it was kept')).toHaveCount(0);
  await expect(bo.getByText('The bus leaves at three').first()).toBeVisible();
  await ana.getByRole('button', { name: 'Take this back' }).click();
  await expect(ana.getByText('the board is as it was before')).toBeVisible();
  await expect(bo.getByText('Written after it was kept').first()).toBeVisible();
  // Who was on the board meanwhile writes on.
  await writeNote(bo, 'Says', 'And on we go');
  await expectLight(bo, /saved/i);
});

test('on a phone, in Spanish: a version is played, one area is put back, and nothing stands out at the side', async ({
  stage,
  person,
}) => {
  const [rosa, wide] = [await person({ ...PHONE, locale: 'es-MX' }), await person()];
  await joinTable(wide, stage, { name: 'Ana' });
  await writeNote(wide, 'Says', 'From the beginning');
  await expectLight(wide, /saved/i);
  const boardUrl = wide.url();
  await openVersions(wide);
  await keep(wide, 'Uno');
  await back(wide, boardUrl);
  await writeNote(wide, 'Says', 'Since then');
  await expectLight(wide, /saved/i);
  await openVersions(wide);
  await keep(wide, 'Dos');

  await rosa.goto(`/j/${stage.joinCode}`);
  await rosa.getByRole('textbox').fill('Rosa');
  await rosa.getByRole('radio', { name: 'Juniper Creek School District' }).check();
  await rosa.getByRole('radio', { name: /Madre, padre/ }).check();
  await rosa.locator('form button[type=submit]').click();
  await expect(rosa).toHaveURL(/\/board\//);
  await rosa.goto(rosa.url().replace(/(\/board\/[^/?]+).*/, '$1/versions'));
  await expect(rosa.getByRole('heading', { level: 1, name: 'Versiones' })).toBeVisible();
  await noSideways(rosa);
  await expectAccessible(rosa);
  await rosa.getByRole('link', { name: 'Reproducir desde el principio' }).click();
  await expect(rosa.getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    'El tablero como está ahora',
    {
      timeout: 15_000,
    },
  );
  await rosa.getByRole('slider').focus();
  await rosa.keyboard.press('Home');
  await expect(rosa.getByRole('heading', { level: 1, name: 'Uno' })).toBeVisible();
  await noSideways(rosa);
  await expectAccessible(rosa);

  await rosa.getByText('Recuperar solo un área o una nota').click();
  await rosa.getByLabel('¿Cuál?').selectOption('says');
  await rosa.getByRole('button', { name: 'Recuperar esta parte' }).click();
  await rosa.getByRole('dialog').getByRole('button', { name: 'Recuperar', exact: true }).click();
  await expect(rosa.getByText('Ya está recuperada')).toBeVisible();
  await back(wide, boardUrl);
  await expect(wide.getByText('From the beginning').first()).toBeVisible();
  await expect(wide.getByText('Since then')).toHaveCount(0);
});
