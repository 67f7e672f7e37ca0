import { expect, expectAccessible, test } from './fixtures.ts';
import { ask } from './furnish.ts';
import { sessionOf, signInSteward } from './people.ts';
import { editor, expectLight, joinTable, notesIn, openNote, writeNote } from './table.ts';

test('pens down takes nobody’s words: an open map reads along at once, and goes on afterwards', async ({
  stage,
  person,
}) => {
  const [steward, ana] = [await person(), await person()];
  await signInSteward(steward, stage);
  await steward.goto('/');
  await steward.getByRole('link', { name: 'Go to the desk' }).click();
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.getByRole('button', { name: 'Add a note to Hears', exact: true }).click();
  await editor(ana).pressSequentially('Half a sent');
  await expectLight(ana, 'Saved');

  const lock = steward.getByRole('switch', { name: /Pens down/ });
  await lock.click();
  const line = ana.getByRole('status').filter({ hasText: 'Writing is paused here.' });
  await expect(line).toContainText('What you wrote is saved.');
  await expect(editor(ana)).toHaveCount(0);
  await expect(notesIn(ana, 'Hears')).toContainText(['Half a sent']);
  await expect(ana.getByRole('button', { name: /Add a note/ })).toHaveCount(0);
  await ana.keyboard.type('nothing happens');
  await expectAccessible(ana);
  await expect(ana.getByText('Here are your words')).toHaveCount(0);

  await lock.click();
  await expect(ana.getByText('You can write here again.')).toBeVisible();
  await openNote(ana, 'Half a sent', 'end');
  await editor(ana).pressSequentially('ence.');
  await ana.keyboard.press('Escape');
  await expectLight(ana, 'Saved');
  const bo = await person();
  await joinTable(bo, stage, { name: 'Bo' });
  await expect(notesIn(bo, 'Hears')).toContainText(['Half a sentence.']);
});

test('what was typed out of reach of a map that was locked meanwhile comes back to its writer alone', async ({
  stage,
  person,
}) => {
  const [steward, ana] = [await person(), await person()];
  await signInSteward(steward, stage);
  await steward.goto('/');
  await steward.getByRole('link', { name: 'Go to the desk' }).click();
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Hears', 'Before.');
  await expectLight(ana, 'Saved');
  await ana.context().setOffline(true);
  await expectLight(ana, 'Offline');
  await writeNote(ana, 'Hears', 'Written on the bus.');
  await steward.getByRole('switch', { name: /Pens down/ }).click();
  await expect(steward.getByRole('switch', { name: /Pens down/ })).toBeChecked();
  await ana.context().setOffline(false);
  await expect(ana.getByText('Here are your words')).toBeVisible();
  await expect(ana.getByText('Written on the bus.')).toBeVisible();
  await expect(ana.getByText('Writing is paused here.')).toBeVisible();
  await expect(notesIn(ana, 'Hears')).toHaveText([/Before\./]);
  await expect(ana.getByRole('button', { name: 'Add as a note' })).toHaveCount(0);

  // They stay in sight, and go onto the map once it takes them again.
  await steward.getByRole('switch', { name: /Pens down/ }).click();
  await ana.getByRole('button', { name: 'Add as a note' }).click();
  await expect(ana.getByText('Writing is paused here.')).toHaveCount(0);
  await expectLight(ana, 'Saved');
});

test('one whose level is changed under the pen reads along, and is told so in Spanish too', async ({
  stage,
  person,
}) => {
  const [steward, ana] = [await person(), await person({ locale: 'es-MX' })];
  await signInSteward(steward, stage);
  await ana.goto(`/j/${stage.joinCode}`);
  await ana.locator('form input[name="name"]').fill('Ana');
  await ana.getByRole('radio', { name: 'Juniper Creek School District' }).check();
  await ana.getByRole('radio').last().check();
  await ana.locator('form button[type="submit"]').click();
  await editor(ana).pressSequentially('Una palabra');
  await expectLight(ana, 'Guardado');
  const { me } = await sessionOf(ana);
  await ask(steward, 'PATCH', `/people/${me.id}`, { level: 'observer' }, 0);
  await expect(ana.getByText('Por ahora aquí no se puede escribir.')).toBeVisible();
  await expect(editor(ana)).toHaveCount(0);
  await expect(ana.getByText('Una palabra')).toBeVisible();
});
