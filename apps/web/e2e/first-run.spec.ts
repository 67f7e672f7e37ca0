import { expect, test } from './fixtures.ts';
import { editor, expectLight, joinTable, notesIn, openNote, writeNote } from './table.ts';

test.describe('as a newcomer starts it', () => {
  test.use({ startedBy: 'npm start' });
  // Where a tree has changed since, that installs and builds too.
  test.describe.configure({ timeout: 300_000 });

  test('two people join by the printed code, write together, reload, and find it all after a SIGKILL', async ({
    stage,
    person,
  }) => {
    const [ana, bo] = [await person(), await person()];
    await joinTable(ana, stage, { name: 'Ana' });
    await joinTable(bo, stage, { name: 'Bo', role: 'Principal' });

    // In different notes, each under their own finger.
    await writeNote(ana, 'Hears', 'An uncle says algebra is for other people.');
    await writeNote(bo, 'Does', 'Stays at the library until it closes.');
    await expect(notesIn(bo, 'Hears')).toContainText([
      'An uncle says algebra is for other people.',
    ]);
    await expect(notesIn(ana, 'Does')).toContainText(['Stays at the library until it closes.']);

    // In one and the same note, both at once.
    const shared = 'An uncle says algebra is for other people.';
    await openNote(ana, shared, 'start');
    await expect(notesIn(bo, 'Hears').filter({ hasText: 'Ana is writing' })).toBeVisible();
    await openNote(bo, shared, 'end');
    await expect(bo.locator('.ProseMirror-widget').filter({ hasText: 'Ana' })).toBeAttached();
    await Promise.all([
      editor(ana).pressSequentially('We heard: '),
      editor(bo).pressSequentially(' She said it twice.'),
    ]);
    const both = `We heard: ${shared} She said it twice.`;
    await ana.keyboard.press('Escape');
    await bo.keyboard.press('Escape');
    for (const page of [ana, bo]) await expect(notesIn(page, 'Hears')).toContainText([both]);
    for (const page of [ana, bo]) await expectLight(page, 'Saved');

    await ana.reload();
    await expect(notesIn(ana, 'Hears')).toContainText([both]);

    await stage.kill();
    await expectLight(bo, 'Offline: kept on this device');
    await stage.start();
    for (const page of [ana, bo]) await expectLight(page, 'Saved');
    const cy = await person();
    await joinTable(cy, stage, { name: 'Cy', role: 'Teacher leader' });
    for (const page of [ana, bo, cy]) {
      await expect(notesIn(page, 'Hears')).toHaveCount(1);
      await expect(notesIn(page, 'Hears')).toContainText([both]);
      await expect(notesIn(page, 'Does')).toContainText(['Stays at the library until it closes.']);
    }
  });
});

test('the same link brings the same person back, and no form again', async ({ stage, person }) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  const board = ana.url();
  const context = ana.context();
  await ana.close();
  const again = await context.newPage();
  await again.goto(`/j/${stage.joinCode}`);
  await expect(again).toHaveURL(board);
  await expect(again.getByRole('banner')).toContainText('Ana');
});

test('what is written while the server is away is kept, says so, and arrives', async ({
  stage,
  person,
}) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await expectLight(ana, 'Saved');
  await stage.kill();
  await expectLight(ana, 'Offline: kept on this device');
  await writeNote(ana, 'Sees', 'A locked door at lunch.');
  await stage.start();
  await expectLight(ana, 'Saved');
  const bo = await person();
  await joinTable(bo, stage, { name: 'Bo' });
  await expect(notesIn(bo, 'Sees').filter({ hasText: 'A locked door at lunch.' })).toHaveCount(1);
});

test('somebody who reads along sees the map live and has nothing to write with', async ({
  stage,
  person,
}) => {
  const steward = await person();
  await steward.goto(stage.stewardPath);
  await expect(steward).toHaveURL(/\/network\//);
  expect(new URL(steward.url()).hash).toBe('');
  await steward.getByRole('link', { name: 'Go to the desk' }).click();
  await steward.getByRole('link', { name: /Juniper Creek/ }).click();
  await expect(steward.getByText('You are reading along.')).toBeVisible();
  await expect(steward.getByRole('button', { name: /Add a note/ })).toHaveCount(0);
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Hopes', 'To be asked.');
  await expect(notesIn(steward, 'Hopes')).toContainText(['To be asked.']);
});
