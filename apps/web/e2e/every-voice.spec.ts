import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { signInSteward } from './people.ts';
import type { Stage } from './stage.ts';
import { joinTable } from './table.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true } as const;

/** The desk of the sample's convening, with a step at its end in which each writes alone. */
async function deskWithStep(steward: Page, stage: Stage, names: string): Promise<void> {
  const { conveningId } = await signInSteward(steward, stage);
  await steward.goto(`/convening/${conveningId}`);
  await steward.getByRole('button', { name: 'Add a step', exact: true }).click();
  const dialog = steward.getByRole('dialog', { name: /step/i });
  await dialog.getByLabel('What the step is called, in English').fill('On your own');
  await dialog.getByLabel('How people write').selectOption('alone');
  await dialog.getByLabel('What is promised about names').selectOption({ label: names });
  await expectAccessible(steward);
  await dialog.getByRole('button', { name: 'Add it' }).click();
  const open = steward.getByRole('button', { name: /Open the convening/ });
  if (await open.isVisible()) await open.click();
}

/** Opens what can be done to that step, if it is not open. */
async function openTools(steward: Page): Promise<void> {
  const tools = steward.locator('details', {
    has: steward.locator('summary[aria-label*="On your own"]'),
  });
  if ((await tools.getAttribute('open')) === null) await tools.locator('summary').click();
}

/** Moves the room to that step. */
async function goToStep(steward: Page): Promise<void> {
  await openTools(steward);
  await steward.getByRole('button', { name: 'Go to it now' }).last().click();
}

/** Writes one note alone; the place to write is open. */
async function writeAlone(page: Page, words: { add: string; note: RegExp }, text: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.add }).click();
  const field = dialog.getByRole('textbox', { name: words.note }).last();
  await expect(field).toBeFocused();
  await field.fill(text);
}

/** The place to write, whether it was put in front by itself or has to be asked for. */
async function openPlace(page: Page, name: string): Promise<void> {
  await expect(async () => {
    const place = page.getByRole('dialog', { name });
    if (!(await place.isVisible())) {
      await page.getByRole('button', { name }).click({ timeout: 1_000 });
    }
    await expect(place).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

const EN = { add: 'Add a note', note: /Your note/ };
const ES = { add: 'Añadir una nota', note: /Tu nota/ };

test('PW-1 PW-4 each writes alone, on a phone and on a laptop, and the notes come to the board without names', async ({
  stage,
  person,
}) => {
  const [steward, ana, bo] = [
    await person(),
    await person(),
    await person({ ...PHONE, locale: 'es-MX' }),
  ];
  await deskWithStep(steward, stage, 'Without names, for good');
  await joinTable(ana, stage, { name: 'Ana' });
  await bo.goto(`/j/${stage.joinCode}`);
  await bo.locator('form input[name="name"]').fill('Beto');
  await bo.getByRole('radio', { name: 'Juniper Creek School District' }).check();
  await bo.getByRole('radio').last().check();
  await bo.locator('form button[type="submit"]').click();
  await bo.keyboard.press('Escape');
  await goToStep(steward);

  // The place to write is put in front, with what is promised; the board is one press away.
  const hers = ana.getByRole('dialog', { name: 'Write on your own' });
  await expect(hers).toContainText('nobody can tell who wrote which, now or later');
  await expect(hers).toContainText('you cannot change or erase only your notes');
  await hers.getByRole('button', { name: 'See the board' }).last().click();
  await expect(ana.getByRole('button', { name: /Add a note to Hears/ })).toBeVisible();
  await ana.getByRole('button', { name: 'Write on your own' }).click();
  await writeAlone(ana, EN, 'The bus comes at six');
  await writeAlone(ana, EN, 'I was afraid to ask');
  await hers.getByRole('checkbox', { name: 'Keep this one to myself' }).last().check();
  await expect(hers.locator('[data-light="saved"]')).toBeVisible();
  await expectAccessible(ana);

  await openPlace(bo, 'Escribir a solas');
  await writeAlone(bo, ES, 'La tarea no se entiende');
  await expect(bo.getByRole('dialog').locator('[data-light="saved"]')).toBeVisible();
  await expectAccessible(bo);
  await expect(hers).toContainText('2 people write.');

  // Nobody sees anything of it on the board; after a reload it is there again.
  await expect(bo.locator('main')).not.toContainText('The bus comes at six');
  await expect(ana.locator('main')).not.toContainText('La tarea no se entiende');
  await ana.reload();
  await expect(
    ana
      .getByRole('dialog')
      .getByRole('textbox', { name: /Your note/ })
      .first(),
  ).toHaveValue('The bus comes at six');

  const panel = steward.getByRole('region', { name: 'Written alone' });
  await expect(panel).toContainText('2 people, 2 notes to show');
  await panel.getByRole('button', { name: /Show the notes of Juniper Creek/ }).click();
  const asking = steward.getByRole('dialog', { name: /Show the notes of Juniper Creek/ });
  await expect(asking).toContainText('This cannot be undone.');
  await expectAccessible(steward);
  await asking.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(panel).toContainText('The notes of 1 table are on its board.');

  // On the board, without names, with the promise said; what was kept is still hers alone.
  await expect(hers.getByRole('textbox', { name: /Your note/ })).toHaveValue('I was afraid to ask');
  await hers.getByRole('button', { name: 'See the board' }).last().click();
  await expect(ana.getByText('The bus comes at six')).toBeVisible();
  await expect(ana.getByText('La tarea no se entiende')).toBeVisible();
  await expect(ana.getByText(/shown without names, for good/)).toBeVisible();
  await expect(bo.getByText('I was afraid to ask')).toHaveCount(0);
  await expectAccessible(ana);
});

test('PW-6 what was promised cannot be changed once somebody writes, and the desk says why', async ({
  stage,
  person,
}) => {
  const [steward, ana] = [await person(), await person()];
  await deskWithStep(steward, stage, 'Named: each note has its name');
  await goToStep(steward);
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.keyboard.press('Escape');
  await openPlace(ana, 'Write on your own');
  await writeAlone(ana, EN, 'With my name');
  await openTools(steward);
  await steward.getByRole('button', { name: 'Words and time' }).last().click();
  const dialog = steward.getByRole('dialog');
  await dialog.getByLabel('What is promised about names').selectOption('without-names');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(steward.getByText('People have begun to write.')).toBeVisible();
});
