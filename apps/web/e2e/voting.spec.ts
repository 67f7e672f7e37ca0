import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { joinTable, writeNote } from './table.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** Opens the votes of the board from its menu. */
async function openVotes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Votes', exact: true }).click();
  await page.getByRole('button', { name: 'Start a vote' }).click();
}

/** Starts a vote with typed options. */
async function start(page: Page, kind: RegExp, question: string, options?: string): Promise<void> {
  await openVotes(page);
  const dialog = page.getByRole('dialog', { name: 'Start a vote' });
  await dialog.getByRole('radio', { name: kind }).check();
  await dialog.getByLabel('What do you ask?').fill(question);
  if (options !== undefined) {
    await dialog.getByRole('radio', { name: 'Typed options' }).check();
    await dialog.getByLabel('Options, one per line').fill(options);
  }
  await dialog.getByRole('button', { name: 'Start the vote' }).click();
  await expect(dialog).toHaveCount(0);
}

const card = (page: Page, question: string) => page.getByRole('article', { name: question });

async function close(page: Page, question: string): Promise<void> {
  await card(page, question).getByRole('button', { name: 'Close the vote' }).click();
  await page.getByRole('button', { name: 'Close it now' }).click();
  await expect(card(page, question)).toContainText('Closed.');
}

async function inSpanish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('radio', { name: /^(Español|ES)$/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Menú' })).toBeVisible();
}

test('dots on notes: secret until closed, on a phone in Spanish and on a laptop, level at the end', async ({
  stage,
  person,
}) => {
  const question = 'What do we ask families first?';
  const [ana, luz, bo] = [await person(), await person(PHONE), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(luz, stage, { name: 'Luz' });
  await joinTable(bo, stage, { name: 'Bo' });
  await inSpanish(luz);
  await writeNote(ana, 'Says', 'Nobody called us.');
  await writeNote(ana, 'Says', 'The bus is late.');
  await openVotes(ana);
  const form = ana.getByRole('dialog', { name: 'Start a vote' });
  await form.getByRole('button', { name: 'Start the vote' }).click();
  await expect(form.getByText('Write what you ask.')).toBeVisible();
  await form.getByLabel('What do you ask?').fill(question);
  await form.getByRole('checkbox', { name: 'Nobody called us.' }).check();
  await form.getByRole('checkbox', { name: 'The bus is late.' }).check();
  await expectAccessible(ana);
  await form.getByRole('button', { name: 'Start the vote' }).click();

  // On the phone: one dot, then three, then one too many, which does nothing.
  await card(luz, question).getByRole('button', { name: 'Votar', exact: true }).tap();
  const ballot = luz.getByRole('dialog', { name: 'Su voto' });
  await expect(ballot.getByText('Esta votación es secreta.')).toBeVisible();
  const more = ballot.getByRole('button', { name: 'Poner un punto en Nobody called us.' });
  for (const left of ['2 de 3', '1 de 3', '0 de 3', '0 de 3']) {
    await more.tap({ force: true });
    await expect(ballot.getByRole('status').first()).toContainText(left);
  }
  await expectAccessible(luz);
  await ballot.getByRole('button', { name: 'Enviar su voto' }).tap();
  await expect(card(luz, question)).toContainText('Su voto ya está.');

  // By keyboard alone: from the card to the ballot and back, with nothing but keys.
  const vote = card(bo, question).getByRole('button', { name: 'Vote', exact: true });
  await vote.focus();
  await bo.keyboard.press('Enter');
  const his = bo.getByRole('dialog', { name: 'Your vote' });
  await expect(his).toBeVisible();
  const late = his.getByRole('button', { name: 'Add a dot to The bus is late.' });
  for (let presses = 0; presses < 12; presses++) {
    if (await late.evaluate((button) => button === document.activeElement)) break;
    await bo.keyboard.press('Tab');
  }
  await expect(late).toBeFocused();
  for (let dots = 0; dots < 3; dots++) await bo.keyboard.press('Space');
  await expect(his.getByText('0 of 3 dots left')).toBeVisible();
  await bo.keyboard.press('Tab');
  await expect(his.getByRole('button', { name: 'Send your vote' })).toBeFocused();
  await bo.keyboard.press('Enter');
  await expect(card(bo, question)).toContainText('Your vote is in.');
  await expect(card(bo, question).getByRole('button', { name: 'Change your vote' })).toBeVisible();

  // Ana spreads hers; a reload still knows it.
  await card(ana, question).getByRole('button', { name: 'Vote', exact: true }).click();
  for (const note of ['Nobody called us.', 'The bus is late.']) {
    await ana.getByRole('button', { name: `Add a dot to ${note}` }).click();
  }
  await ana.getByRole('button', { name: 'Send your vote' }).click();
  await expect(card(ana, question)).toContainText('Your vote is in.');
  await ana.reload();
  await expect(card(ana, question)).toContainText('Your vote is in.');
  await expect(card(ana, question)).toContainText(/3 have voted, 3 here/);
  await expect(ana.getByRole('button', { name: 'Result' })).toHaveCount(0);

  await close(ana, question);
  await expect(card(luz, question)).toContainText('Hay empate entre 2: háblenlo.');
  await card(luz, question).getByRole('button', { name: 'Resultado' }).tap();
  const shown = luz.getByRole('dialog', { name: 'Resultado' });
  await expect(shown.getByRole('row', { name: /Nobody called us/ })).toContainText('4');
  await expect(shown.getByRole('row', { name: /The bus is late/ })).toContainText('4');
  await expect(shown.getByText(/Hay empate entre .* y .*: háblenlo\./)).toBeVisible();
  await expectAccessible(luz);
  const width = await luz.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});

test('a vote given without a connection waits and is sent once there is one', async ({
  stage,
  person,
}) => {
  const question = 'Do we go on?';
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await start(ana, /Yes, no or later/, question);
  await card(bo, question).getByRole('button', { name: 'Vote', exact: true }).click();
  await bo.getByRole('radio', { name: 'Later' }).check();
  await bo.context().setOffline(true);
  await bo.getByRole('button', { name: 'Send your vote' }).click();
  await expect(card(bo, question)).toContainText('Your vote waits here');
  await bo.context().setOffline(false);
  await expect(card(bo, question)).toContainText('Your vote is in.');
  await expect(card(ana, question)).toContainText(/1 has voted/);
  // Two in secret would know each other's: nothing but that is told.
  await close(ana, question);
  await card(ana, question).getByRole('button', { name: 'Result' }).click();
  await expect(ana.getByText(/Fewer than three people voted in secret/)).toBeVisible();
  await expectAccessible(ana);
});

test('an open scale with paper votes shows its spread as it goes, and prints', async ({
  stage,
  person,
}) => {
  const question = 'How sure are we?';
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await openVotes(ana);
  const form = ana.getByRole('dialog', { name: 'Start a vote' });
  await form.getByRole('radio', { name: 'Scale' }).check();
  await form.getByLabel('What do you ask?').fill(question);
  await form.getByLabel('What does 1 mean?').fill('Not at all');
  await form.getByLabel('What does 5 mean?').fill('Fully');
  await form.getByRole('radio', { name: 'Everyone, while it runs' }).check();
  await expectAccessible(ana);
  await form.getByRole('button', { name: 'Start the vote' }).click();
  await card(ana, question).getByRole('button', { name: 'Vote', exact: true }).click();
  await expect(ana.getByText('This vote is open')).toBeVisible();
  await ana.getByRole('radio', { name: '5 · Fully' }).check();
  await expectAccessible(ana);
  await ana.getByRole('button', { name: 'Send your vote' }).click();
  await card(ana, question).getByRole('button', { name: 'Paper votes' }).click();
  const paper = ana.getByRole('dialog', { name: 'Votes on paper' });
  await paper.getByLabel('How many people voted on paper?').fill('2');
  await paper.getByLabel('3', { exact: true }).fill('3');
  await paper.getByRole('button', { name: 'Enter these' }).click();
  await expect(paper.getByText(/more than so many people/)).toBeVisible();
  await paper.getByLabel('3', { exact: true }).fill('2');
  await expectAccessible(ana);
  await paper.getByRole('button', { name: 'Enter these' }).click();
  await close(ana, question);
  await card(ana, question).getByRole('button', { name: 'Result' }).click();
  const result = ana.getByRole('dialog', { name: 'Result' });
  await expect(result.getByText('3 people voted. 2 of them on paper.')).toBeVisible();
  await expect(result.getByText('Middle of the group: 3')).toBeVisible();
  await ana.keyboard.press('Escape');
  await ana.emulateMedia({ media: 'print' });
  await expect(ana.getByRole('row', { name: /^3/ })).toBeVisible();
  await ana.emulateMedia({ media: 'screen' });
});

test('three people put options in order, by touch, and the count says how it counts', async ({
  stage,
  person,
}) => {
  const question = 'In which order?';
  const pages = [await person(PHONE), await person(PHONE), await person(PHONE)];
  for (const [index, page] of pages.entries()) await joinTable(page, stage, { name: `P${index}` });
  const [first] = pages as [Page];
  await start(first, /Put in order/, question, 'Buses\nBooks\nMeals');
  for (const page of pages) {
    await card(page, question).getByRole('button', { name: 'Vote', exact: true }).tap();
    await page.getByRole('button', { name: 'Number 1: Meals' }).tap();
    await page.getByRole('button', { name: 'Number 2: Buses' }).tap();
    await page.getByRole('button', { name: 'Move Buses up' }).tap();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('1. Buses');
    if (page === first) await expectAccessible(page);
    await page.getByRole('button', { name: 'Send your vote' }).tap();
    await expect(card(page, question)).toContainText('Your vote is in.');
  }
  await close(first, question);
  await card(first, question).getByRole('button', { name: 'Result' }).tap();
  await expect(first.getByRole('row', { name: /Buses/ })).toContainText('6');
  await expect(first.getByRole('row', { name: /Meals/ })).toContainText('3');
  await expect(first.getByText(/Counted after Borda/)).toBeVisible();
});
