import { expect, expectAccessible, test } from './fixtures.ts';
import { editor, expectLight, joinTable, notesIn, writeNote } from './table.ts';

test('two people comment, mention, answer, mark as done and react, each from their own page', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo Núñez', role: 'Principal' });
  await writeNote(ana, 'Hears', 'Algebra is for other people.');
  const card = notesIn(bo, 'Hears').filter({ hasText: 'Algebra' });
  await card.getByRole('button', { name: /^Comments and reactions/ }).click();
  const theirs = bo.getByRole('dialog', { name: 'Comments' });
  await theirs.getByLabel('Comment', { exact: true }).fill('Who said this? @an');
  await expect(theirs.getByRole('option', { name: /^Ana/ })).toBeVisible();
  await bo.keyboard.press('Enter');
  await expect(theirs.getByLabel('Comment', { exact: true })).toHaveValue('Who said this? @Ana ');
  await theirs.getByRole('button', { name: 'Send' }).click();
  await theirs.getByRole('button', { name: 'Same here' }).click();
  await expectAccessible(bo);

  const button = notesIn(ana, 'Hears').getByRole('button', { name: /1 comment, Same here 1/ });
  await button.focus();
  await ana.keyboard.press('Enter');
  const mine = ana.getByRole('dialog', { name: 'Comments' });
  await expect(mine.getByText('Bo Núñez')).toBeVisible();
  await expect(mine.getByText('Mentions you')).toBeVisible();
  await mine.getByRole('button', { name: 'Answer' }).press('Enter');
  await mine.getByLabel('Answer Bo Núñez').fill('Her uncle.');
  await ana.keyboard.press('Control+Enter');
  await expect(theirs.getByText('Her uncle.')).toBeVisible();
  await theirs.getByRole('button', { name: 'Mark as done' }).click();
  await expect(mine.getByText('Done', { exact: true })).toBeVisible();
  await ana.keyboard.press('Escape');
  await bo.keyboard.press('Escape');
  // One’s own last deed, and nothing of the other’s.
  await bo.keyboard.press('Control+z');
  await expect(notesIn(ana, 'Hears').getByRole('button', { name: /2 comments/ })).toBeVisible();
  await expectLight(bo, 'Saved');
});

test('who may only read the board comments and reacts, and has nothing to write with', async ({
  stage,
  person,
}) => {
  const [ana, steward] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Says', 'I do not ask twice.');
  const board = ana.url();
  await steward.goto(stage.stewardPath);
  await steward.waitForURL((url) => !url.pathname.startsWith('/steward'));
  await steward.goto(board);
  const card = notesIn(steward, 'Says').filter({ hasText: 'I do not ask twice.' });
  await card.getByRole('button', { name: /^Comments and reactions/ }).click();
  const dialog = steward.getByRole('dialog', { name: 'Comments' });
  await expect(dialog.getByText('Only the team writes on the board.')).toBeVisible();
  await dialog.getByLabel('Comment', { exact: true }).fill('Seen in three teams.');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(notesIn(ana, 'Says').getByRole('button', { name: /1 comment/ })).toBeVisible();
  await steward.keyboard.press('Escape');
  await expect(steward.getByRole('button', { name: 'Add a note to Says' })).toHaveCount(0);
});

test('words are found by keyboard on this board and on all, and a link leads to the note', async ({
  stage,
  person,
}) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Does', 'Busca otra escuela mañana.');
  await expectLight(ana, 'Saved');
  await ana.keyboard.press('Control+k');
  const find = ana.getByRole('dialog', { name: 'Find' });
  await find.getByLabel('What are you looking for?').fill('manana');
  await expect(find.getByText('1 place', { exact: true })).toBeVisible();
  await expectAccessible(ana);
  await find.getByRole('button', { name: /Busca otra escuela/ }).press('Enter');
  const note = ana.getByRole('button', { name: 'Busca otra escuela mañana.' });
  await expect(note).toBeFocused();

  await ana.keyboard.press('/');
  await find.getByLabel('What are you looking for?').fill('escuela');
  await find.getByRole('radio', { name: 'On every board I can read' }).check();
  await find.getByRole('button', { name: 'Search' }).click();
  const hit = find.getByRole('link', { name: /Busca otra escuela/ });
  const href = await hit.getAttribute('href');
  expect(href).toContain('#note=');
  const again = await ana.context().newPage();
  await again.goto(href ?? '');
  await expect(again.getByRole('button', { name: 'Busca otra escuela mañana.' })).toBeFocused();
});

test('a pasted list becomes notes, and one undo takes them all back', async ({ stage, person }) => {
  const [ana, bo] = [
    await person({ viewport: { width: 360, height: 740 }, hasTouch: true }),
    await person(),
  ];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await ana.getByRole('button', { name: 'Menu' }).tap();
  await ana.getByRole('button', { name: 'Paste a list' }).tap();
  const paste = ana.getByRole('dialog', { name: 'Paste a list' });
  await paste.getByRole('textbox').fill('- One voice\n2. Two voices\nThree\tvoices');
  await paste.getByLabel('Where do they go?').selectOption({ label: 'Says' });
  await expectAccessible(ana);
  await paste.getByRole('button', { name: 'Make 3 notes' }).tap();
  await expect(notesIn(bo, 'Says')).toContainText(['One voice', 'Two voices', 'Three · voices']);
  await ana.getByRole('button', { name: 'Undo', exact: true }).tap();
  await expect(notesIn(bo, 'Says').filter({ hasText: 'voice' })).toHaveCount(0);
});

test('a scribe writes for somebody without a device, under their role and marked', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana', role: 'Principal' });
  await joinTable(bo, stage, { name: 'Bo' });
  await ana.getByRole('button', { name: 'Menu' }).click();
  await ana.getByRole('button', { name: 'Write for someone without a device' }).click();
  await ana.getByLabel('Who speaks?').selectOption({ label: 'Parent or caregiver' });
  await ana.getByRole('button', { name: 'Start writing for them' }).click();
  await expect(ana.getByText('You write for: Parent or caregiver, no device.')).toBeVisible();
  await writeNote(ana, 'Says', 'Nobody called us back.');
  const seen = notesIn(bo, 'Says').filter({ hasText: 'Nobody called us back.' });
  await expect(seen).toContainText('Parent or caregiver');
  await expect(seen).toContainText('written down for them');
  await ana.getByRole('button', { name: 'Stop' }).click();
  await expect(editor(ana)).toHaveCount(0);
  await expectAccessible(ana);
});
