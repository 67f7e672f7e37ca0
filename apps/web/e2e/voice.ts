import { expect, type Page } from '@playwright/test';
import type { Stage } from './stage.ts';
import { say, type Words } from './words.ts';

/** What a step in which each writes alone is called here, in both languages. */
export const STEP = 'On your own';

/** Adds a step to the agenda in which each writes alone, and opens the convening. */
export async function addStepAlone(
  page: Page,
  { convening, alone, agenda }: Words,
  { names, board }: { names: string; board?: string },
): Promise<void> {
  await page.getByRole('button', { name: convening.agenda.addStep, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: convening.agenda.newTitle });
  await dialog.getByLabel(convening.agenda.titleEn).fill(STEP);
  await dialog.getByLabel(alone.step.writing).selectOption('alone');
  await dialog.getByLabel(alone.step.names).selectOption(names);
  if (board !== undefined) await dialog.getByLabel(agenda.board).selectOption(board);
}

export async function openConvening(page: Page, { convening }: Words): Promise<void> {
  const open = page.getByRole('button', { name: convening.stage.do['open-convening'] });
  if (await open.isVisible()) await open.click();
}

/** Opens what can be done to that step, if it is not open. */
export async function openStepTools(page: Page): Promise<void> {
  const tools = page.locator('details', {
    has: page.locator(`summary[aria-label*="${STEP}"]`),
  });
  if ((await tools.getAttribute('open')) === null) await tools.locator('summary').click();
}

/** Moves the room to that step. */
export async function goToStepAlone(page: Page, { convening }: Words): Promise<void> {
  await openStepTools(page);
  await page.getByRole('button', { name: convening.agenda.goTo }).last().click();
}

/** Comes in by the printed code, in whatever language. */
export async function joinIn(
  page: Page,
  stage: Stage,
  { join }: Words,
  { name, team = 'Juniper Creek School District' }: { name: string; team?: string },
): Promise<void> {
  await page.goto(`/j/${stage.joinCode}`);
  await page.getByLabel(join.form.name).fill(name);
  await page.getByRole('radio', { name: team }).check();
  await page.getByRole('radio').last().check();
  await page.getByRole('button', { name: join.form.submit }).click();
  await expect(page.getByRole('heading', { level: 1, name: team })).toBeVisible();
  await page.keyboard.press('Escape');
}

/** The place to write, whether it was put in front by itself or has to be asked for. */
export async function openPlace(page: Page, { alone }: Words): Promise<void> {
  await expect(async () => {
    const place = page.getByRole('dialog', { name: alone.title });
    if (!(await place.isVisible())) {
      await page.getByRole('button', { name: alone.writeAlone }).click({ timeout: 1_000 });
    }
    await expect(place).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

/** Writes one note alone; the place to write is open. */
export async function writeAlone(page: Page, { alone }: Words, text: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: alone.title });
  await dialog.getByRole('button', { name: alone.add }).click();
  const note = new RegExp(say(alone.note, { number: '\\d+' }));
  const field = dialog.getByRole('textbox', { name: note }).last();
  await expect(field).toBeFocused();
  await field.fill(text);
}
