import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { bringAll, hearAndCome, makePatternBoard } from './patterns.ts';
import { editor, expectLight, joinTable, openNote } from './table.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const HEARD = ['The bus leaves at ten to six', 'Lunch is eleven minutes long'] as const;

const card = (page: Page, words: string) => page.getByRole('button', { name: words }).first();

test('two people bring notes in and sort them at once, and the source shows through', async ({
  stage,
  person,
}) => {
  test.slow();
  const board = await makePatternBoard(await person(), stage);
  const [ana, bo] = [await person(), await person()];
  await hearAndCome(ana, stage, { name: 'Ana', board, view: 'board', heard: HEARD });
  await joinTable(bo, stage, { name: 'Bo', team: 'Mesa Linda Unified' });
  await bo.goto(`${board}?view=board`);
  await bringAll(ana);
  await expect(card(bo, 'The bus leaves')).toBeVisible();

  // One begins a pattern with a card, the other puts a second one into it.
  await card(ana, 'The bus leaves').click();
  await ana.getByRole('dialog').getByRole('button', { name: 'A new pattern' }).click();
  await expect(bo.getByText('In 1 of 3 teams')).toBeVisible();
  await card(bo, 'Lunch is eleven').click();
  await bo
    .getByRole('dialog')
    .getByRole('button', { name: /A pattern without a sentence yet/ })
    .click();
  await bo.getByRole('button', { name: /A pattern without a sentence yet/ }).click();
  await bo.getByRole('button', { name: /^The pattern in one sentence/ }).click();
  await editor(bo).pressSequentially('The day has no slack');
  await bo.keyboard.press('Escape');
  await expect(ana.getByRole('button', { name: /The day has no slack/ })).toBeVisible();

  // Each team answers for itself, and the pattern becomes an insight with its trail.
  await bo.getByRole('button', { name: 'We adapt it' }).click();
  await ana.getByRole('button', { name: /The day has no slack/ }).click();
  await expect(ana.getByText('Mesa Linda Unified adapts')).toBeVisible();
  await ana.getByRole('button', { name: 'Make it an insight' }).click();
  await expect(bo.getByText('What it rests on')).toBeVisible();
  await expect(bo.getByRole('link', { name: /^Open the board: Juniper Creek/ })).toBeVisible();
  await expectAccessible(ana);

  // The team changes its note; the pattern board shows it, and what it said before.
  const cy = await person();
  await joinTable(cy, stage, { name: 'Cy' });
  await openNote(cy, 'Lunch is eleven minutes long', 'end');
  await cy.keyboard.type(', they say');
  await cy.keyboard.press('Escape');
  await card(bo, 'Lunch is eleven minutes long, they say').click();
  await expect(bo.getByRole('dialog')).toContainText('The team has changed this note since.');
  await expect(bo.getByRole('dialog')).toContainText('Lunch is eleven minutes long');
  await bo.keyboard.press('Escape');

  // Only the team whose note it is says that it is used wrongly.
  await card(ana, 'The bus leaves').click();
  await ana.getByLabel('What is not right?').fill('It was said about last year');
  await ana.getByRole('button', { name: 'Say that we disagree' }).click();
  await expect(
    ana.getByRole('dialog').getByText('Its team disagrees: It was said about last year'),
  ).toBeVisible();
  await ana.keyboard.press('Escape');
  await expectLight(ana, 'Saved');
});

test('in the outline everything is sorted by keyboard alone', async ({ stage, person }) => {
  const board = await makePatternBoard(await person(), stage);
  const ana = await person();
  await hearAndCome(ana, stage, { name: 'Ana', board, view: 'board', heard: HEARD });
  await bringAll(ana);
  await ana.goto(`${board}?view=outline`);
  await expect(ana.getByRole('row').filter({ hasText: HEARD[0] ?? '' })).toBeVisible();
  await expectAccessible(ana);
  await tabTo(ana, 'Where does it belong?');
  await ana.keyboard.press('Enter');
  await tabTo(ana, 'A new pattern');
  await ana.keyboard.press('Enter');
  const pattern = ana.getByRole('row').filter({ hasText: 'In 1 of 3 teams' });
  await expect(pattern).toBeVisible();
});

test('at 360 px everything is sorted by touch alone', async ({ stage, person }) => {
  const board = await makePatternBoard(await person(), stage);
  const ana = await person(PHONE);
  await joinTable(ana, stage, { name: 'Ana' });
  await editor(ana).pressSequentially(HEARD[0]);
  await ana.getByRole('button', { name: 'Done' }).tap();
  await expectLight(ana, 'Saved');
  await ana.goto(board);
  await ana.getByRole('button', { name: 'Bring in notes' }).tap();
  const dialog = ana.getByRole('dialog', { name: 'Bring in notes' });
  await dialog
    .getByLabel('From which board?')
    .selectOption({ label: 'Juniper Creek School District · Empathy map' });
  await dialog.getByRole('button', { name: 'Choose all' }).tap();
  await dialog.getByRole('button', { name: /^Bring \d+ notes?$/ }).tap();
  await card(ana, HEARD[0]).tap();
  await expectAccessible(ana);
  await ana.getByRole('dialog').getByRole('button', { name: 'A new pattern' }).tap();
  await ana.getByRole('button', { name: 'Next area: Patterns' }).tap();
  await ana.getByRole('button', { name: /A pattern without a sentence yet/ }).tap();
  await ana.getByRole('button', { name: /^The pattern in one sentence/ }).tap();
  await editor(ana).pressSequentially('The day begins too early');
  await ana.getByRole('heading', { name: 'What speaks against it?' }).tap();
  await expect(ana.getByText('In 1 of 3 teams')).toBeVisible();
  await expectAccessible(ana);
  const widths = await ana.evaluate(() => [document.body.scrollWidth, window.innerWidth] as const);
  expect(widths[0]).toBeLessThanOrEqual(widths[1]);
});

test('in Spanish it offers what is alike with its reason, and nothing is put together by itself', async ({
  stage,
  person,
}) => {
  const board = await makePatternBoard(await person(), stage);
  const ana = await person();
  const heard = ['The bus driver skips our stop', 'El camión llega tarde y no se detiene'];
  await hearAndCome(ana, stage, { name: 'Ana', board, view: 'board', heard });
  await bringAll(ana);
  await ana.evaluate(() => localStorage.setItem('throughline.language', 'es'));
  await ana.reload();
  await ana.getByRole('button', { name: /Sugerir qué va junto|Suggest what fits/ }).click();
  const offer = ana.getByRole('region', { name: /Irán juntas|Could these belong/ });
  await expect(offer).toContainText(/autobuses|buses/);
  await expect(ana.getByText(/aún no tiene frase|without a sentence/)).toHaveCount(0);
  await offer.getByRole('button', { name: /Juntar las dos|Put the two together/ }).click();
  await expect(ana.getByText(/En 1 de 3 equipos|In 1 of 3 teams/)).toBeVisible();
  await expectAccessible(ana);
});

/** Walks with Tab until something of this name has the keyboard. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (words.includes(name) && !words.includes('\n')) return;
  }
  throw new Error(`nothing called ${name} took the keyboard`);
}
