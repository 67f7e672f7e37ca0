import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { editor, joinTable, notesIn, openNote, writeNote } from './table.ts';

const phone = { hasTouch: true, isMobile: true };

test('what is typed while another person deletes the note is in a note of its own, at its place', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await writeNote(ana, 'Hears', 'Words of mine');
  await openNote(ana, 'Words of mine', 'start');
  await expect(notesIn(bo, 'Hears').filter({ hasText: 'Ana is writing' })).toBeVisible();
  await ana.keyboard.press('Control+Home');
  await deleteNote(bo, 'Words of mine');
  await expect(ana.getByText('Someone deleted the note you were writing in.')).toBeVisible();
  await expect(editor(ana)).toBeFocused();
  await expect(editor(ana)).toHaveText('Words of mine');
  await expect(notesIn(bo, 'Hears')).toHaveCount(0);
  // No click and no look: the caret is where it was.
  await ana.keyboard.type('Three ');
  await expect(notesIn(bo, 'Hears')).toContainText(['Three Words of mine']);
});

test('words of a deleted note that are written no further stay on the screen of their writer', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await writeNote(ana, 'Hears', 'Words of mine');
  await openNote(ana, 'Words of mine', 'end');
  await deleteNote(bo, 'Words of mine');
  await expect(ana.getByText('Someone deleted the note you were writing in.')).toBeVisible();
  await ana.keyboard.press('Escape');
  const panel = ana.getByRole('region', { name: 'Here are your words' });
  await expect(panel).toBeInViewport();
  await expect(notesIn(bo, 'Hears')).toHaveCount(0);
  await writeNote(ana, 'Does', 'Something else');
  await ana.locator('body').press('Control+z');
  await expect(panel).toContainText('Words of mine');
  await panel.getByRole('button', { name: 'Put it back in Hears' }).click();
  await expect(notesIn(bo, 'Hears')).toContainText(['Words of mine']);
  await expect(panel).toHaveCount(0);
});

test('undo takes a new note back whole, for everybody', async ({ stage, person }) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await writeNote(ana, 'Hears', 'Hello there');
  await expect(notesIn(bo, 'Hears')).toContainText(['Hello there']);
  await ana.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(notesIn(bo, 'Hears')).toHaveCount(0);
});

for (const [width, height] of [
  [360, 640],
  [1366, 650],
  [1280, 800],
] as const) {
  test(`on arrival at ${width} × ${height} the area’s name and prompt are in sight`, async ({
    stage,
    person,
  }) => {
    const small = width < 700 ? phone : {};
    const ana = await person({ viewport: { width, height }, ...small });
    await joinTable(ana, stage, { name: 'Ana' });
    await expect(editor(ana)).toBeFocused();
    await expectUnderHeader(ana, 'Whose day are we standing in?');
    await expectInSight(ana, 'Done');
  });
}

test('with the keyboard of a phone up, the text and the way out stay in sight', async ({
  stage,
  person,
}) => {
  const ana = await person({ viewport: { width: 360, height: 640 }, ...phone });
  await joinTable(ana, stage, { name: 'Ana' });
  await expect(editor(ana)).toBeFocused();
  await ana.setViewportSize({ width: 360, height: 330 });
  await expectInSight(ana, 'Done');
  await expect(editor(ana)).toBeInViewport({ ratio: 1 });
  await expect(ana.getByRole('radio', { name: 'Observed' })).toBeInViewport({ ratio: 1 });
  const tops = await ana
    .getByRole('radiogroup', { name: 'How do we know?' })
    .locator('label')
    .evaluateAll((labels) => labels.map((label) => Math.round(label.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
});

test('the name at another person’s caret shrinks while it rests, and shows when it moves on', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await writeNote(ana, 'Hears', 'Ours');
  await openNote(ana, 'Ours', 'end');
  await openNote(bo, 'Ours', 'end');
  const flag = bo.locator('.ProseMirror-widget > span').filter({ hasText: 'Ana' });
  const width = async () => (await flag.boundingBox())?.width ?? 0;
  await expect.poll(width).toBeLessThan(12);
  await editor(ana).pressSequentially(' too');
  await expect.poll(width).toBeGreaterThan(20);
  await expect.poll(width).toBeLessThan(12);
});

test('a full part of the need statement says what helps there', async ({ stage, person }) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.getByRole('button', { name: /^Who: / }).click();
  await editor(ana).fill('x'.repeat(400));
  await ana.keyboard.type('y');
  await expect(ana.getByText('This part is full. Say it shorter.')).toBeVisible();
});

test('a note is moved by keys alone', async ({ stage, person }) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Hears', 'Move me');
  await ana.getByRole('button', { name: 'Move me' }).focus();
  await ana.keyboard.press('m');
  const place = (name: RegExp) => ana.getByRole('dialog').getByRole('button', { name });
  await expect(place(/Who/)).toBeFocused();
  await ana.keyboard.press('7');
  await expect(place(/Strains/)).toBeFocused();
  await ana.keyboard.press('7');
  await expect(place(/Hopes/)).toBeFocused();
  await ana.keyboard.press('Enter');
  await expect(notesIn(ana, 'Hopes')).toContainText(['Move me']);
  await expect(ana.getByRole('button', { name: 'Move me' })).toBeFocused();
});

async function deleteNote(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: text }).focus();
  await page.keyboard.press('Delete');
}

/** That these words stand under what sticks to the top, and not behind it. */
async function expectUnderHeader(page: Page, words: string): Promise<void> {
  const header = await page.getByRole('banner').boundingBox();
  const box = await page.getByText(words, { exact: true }).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
}

async function expectInSight(page: Page, button: string): Promise<void> {
  await expect(page.getByRole('button', { name: button, exact: true })).toBeInViewport({
    ratio: 1,
  });
}
