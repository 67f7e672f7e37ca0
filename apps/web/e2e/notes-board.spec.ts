import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessibleSample, openSample, VIEW_WORDS } from './sample-board.ts';
import { editor, expectLight, joinTable, notesIn, writeNote } from './table.ts';
import { lineWithFocus } from './views.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function comeTo(page: Page, stage: Parameters<typeof joinTable>[1], name: string) {
  await joinTable(page, stage, { name });
  await page.keyboard.press('Escape');
}

test('two people write on a notes board, each in another view, and mark what was answered', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await comeTo(ana, stage, 'Ana');
  await joinTable(bo, stage, { name: 'Bo', team: 'Mesa Linda Unified' });
  await bo.keyboard.press('Escape');
  await openSample(ana, 'notes', 'board');
  await openSample(bo, 'notes', 'outline');
  await writeNote(ana, 'Our questions', 'Who is not at this table?');
  const line = bo.getByRole('row').filter({ hasText: 'Who is not at this table?' });
  await expect(line).toBeVisible();
  await line.getByLabel('Where this stands').selectOption('Answered');
  const note = notesIn(ana, 'Our questions').filter({ hasText: 'Who is not at this table?' });
  await expect(note.getByLabel('Where this stands')).toHaveValue('answered');
  await note.getByLabel('Where this stands').selectOption('Held open');
  await expect(line.getByLabel('Where this stands')).toHaveValue('open');
  await ana.getByRole('button', { name: 'Undo' }).click();
  await expect(line.getByLabel('Where this stands')).toHaveValue('answered');

  // A norm was neither heard nor observed: nobody is asked.
  await note.getByRole('button', { name: 'Who is not at this table?' }).click();
  await expect(editor(ana)).toBeFocused();
  await expect(ana.getByRole('radiogroup', { name: /know/i })).toHaveCount(0);
  await editor(ana).press('Control+End');
  await editor(ana).pressSequentially(' See https://example.org/table.');
  await ana.keyboard.press('Escape');
  const link = note.getByRole('link', { name: 'example.org/table' });
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAttribute('href', 'https://example.org/table');
  await expectLight(ana, 'Saved');
});

test('a notes board is filled by keyboard alone in the outline', async ({ stage, person }) => {
  const [ana, bo] = [await person(), await person()];
  await comeTo(ana, stage, 'Ana');
  await comeTo(bo, stage, 'Bo');
  await openSample(ana, 'notes', 'outline');
  await openSample(bo, 'notes', 'board');
  await ana.getByRole('treegrid').waitFor();
  for (let presses = 0; presses < 30; presses++) {
    if ((await lineWithFocus(ana).count()) > 0) break;
    await ana.keyboard.press('Tab');
  }
  await ana.keyboard.press('3');
  await expect(lineWithFocus(ana)).toContainText('Still open');
  await ana.keyboard.press('ArrowDown');
  await ana.keyboard.press('Control+Enter');
  await ana.keyboard.type('Do we listen on Saturdays?');
  await ana.keyboard.press('Escape');
  await expect(notesIn(bo, 'Still open')).toContainText([
    'Do we want',
    'Do we listen on Saturdays?',
  ]);
  await ana.keyboard.press('Alt+ArrowUp');
  await expect(notesIn(bo, 'Still open')).toContainText([
    'Do we listen on Saturdays?',
    'Do we want',
  ]);
});

test('a notes board is filled on a phone by touch alone, one section at a time', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(phone), await person()];
  await comeTo(ana, stage, 'Ana');
  await comeTo(bo, stage, 'Bo');
  await openSample(ana, 'notes', 'steps');
  await openSample(bo, 'notes', 'board');
  await ana.getByRole('button', { name: 'Next area: What we see so far' }).tap();
  await expect(ana.getByRole('heading', { name: /What we see so far/ })).toBeVisible();
  await ana.getByRole('button', { name: 'Add a note to What we see so far' }).tap();
  await editor(ana).pressSequentially('The office closes before the second shift ends.');
  await ana.getByRole('button', { name: 'Done' }).tap();
  await expect(notesIn(bo, 'What we see so far')).toContainText([
    'In two of three schools',
    'The office closes before the second shift ends.',
  ]);
});

for (const view of VIEW_WORDS) {
  test(`axe finds nothing on a notes board: ${view}`, async ({ stage, person }) => {
    const shows = 'main [data-note], [role="treegrid"]';
    await expectAccessibleSample(await person(), stage, { kind: 'notes', view, shows });
  });
}
