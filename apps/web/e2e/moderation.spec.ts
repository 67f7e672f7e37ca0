import { expect, expectAccessible, test } from './fixtures.ts';
import { editor, expectLight, joinTable, notesIn, writeNote } from './table.ts';

test('a note is parked and put back, and its author alone is asked for other words', async ({
  stage,
  person,
}) => {
  const [ana, bo, steward] = [
    await person({ viewport: { width: 360, height: 740 }, hasTouch: true }),
    await person(),
    await person(),
  ];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await writeNote(bo, 'Says', 'They never listen.');
  await expectLight(bo, 'Saved');
  await steward.goto(stage.stewardPath);
  await steward.waitForURL((url) => !url.pathname.startsWith('/steward'));
  await steward.goto(bo.url());

  // Who runs the network writes nothing on the team's board, and looks after it.
  await steward.getByRole('button', { name: 'Menu' }).click();
  await steward.getByRole('button', { name: 'Look after notes' }).click();
  const care = steward.getByRole('dialog', { name: 'Look after notes' });
  const line = care.getByRole('listitem').filter({ hasText: 'They never listen.' });
  await line.getByRole('button', { name: 'Park it' }).click();
  await expect(care.getByRole('status')).toContainText('The note is parked.');
  await expect(notesIn(bo, 'Says').filter({ hasText: 'They never listen.' })).toHaveCount(0);
  await expectAccessible(steward);
  await care.getByRole('status').getByRole('button', { name: 'Put it back' }).click();
  await expect(notesIn(bo, 'Says').filter({ hasText: 'They never listen.' })).toBeVisible();
  await line.getByRole('button', { name: 'Ask for other words' }).click();
  await expect(care.getByRole('status')).toContainText('only they see that');
  await expect(care.getByRole('status')).not.toContainText('Bo');
  await care.getByRole('checkbox', { name: /Offer a word list/ }).check();

  // Its author is told at once; the others are not.
  await expect(bo.getByText('Somebody asks you to say this in other words.')).toBeVisible();
  await expectAccessible(bo);
  await bo.getByRole('button', { name: 'Put this away' }).click();
  await expect(bo.getByText('Somebody asks you')).toHaveCount(0);
  const told = ana.waitForResponse((response) => response.url().endsWith('/rephrase'));
  await ana.reload();
  expect(await (await told).json()).toEqual({ noteIds: [] });
  await expect(ana.getByText('Somebody asks you')).toHaveCount(0);

  // The word list speaks while one writes, and forbids nothing.
  await bo.getByRole('button', { name: 'They never listen.' }).click();
  await expect(editor(bo)).toBeFocused();
  await bo.keyboard.press('Control+End');
  await editor(bo).pressSequentially(' So lazy');
  await expect(bo.getByText('“lazy” often hurts.')).toBeVisible();
  await bo.keyboard.press('Escape');
  await expect(notesIn(bo, 'Says').filter({ hasText: 'So lazy' })).toBeVisible();
  await expectLight(bo, 'Saved');
});
