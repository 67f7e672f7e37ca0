import { expect, test } from './fixtures.ts';
import { expectLight, joinTable, writeNote } from './table.ts';

test('who is on a map when its convening is deleted is told so, and promised nothing', async ({
  stage,
  person,
}) => {
  const [steward, ana, bo] = [await person(), await person(), await person({ locale: 'es-MX' })];
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Hears', 'Soon gone');
  await expectLight(ana, 'Saved');
  await bo.context().addCookies(await ana.context().cookies());
  await bo.goto(ana.url());
  await expectLight(bo, 'Guardado');

  await steward.goto(stage.stewardPath);
  await steward.getByRole('button', { name: 'Delete the sample' }).click();
  await steward.getByRole('button', { name: 'Delete for good' }).click();
  await expect(steward.getByRole('heading', { level: 1 })).toHaveText('Networks');
  await expect(steward.getByRole('main')).toContainText('No network yet');
  await expect(steward.getByRole('main')).toBeFocused();
  await expect(ana.getByRole('heading', { level: 1 })).toHaveText('This convening was deleted');
  await expect(ana.getByRole('main')).toContainText('Ask your facilitator for a new code');
  await expect(ana.getByRole('main')).not.toContainText('safe');
  await expect(bo.getByRole('heading', { level: 1 })).toHaveText('Este encuentro se borró');
});

test('one who reads along finds the way back, and signs out knowing what it takes to return', async ({
  stage,
  person,
}) => {
  const steward = await person();
  await steward.goto(stage.stewardPath);
  await steward.getByRole('link', { name: 'Go to the desk' }).click();
  await steward.getByRole('link', { name: /Juniper Creek/ }).click();
  await steward.getByRole('link', { name: 'Back to the desk' }).click();
  await expect(steward.getByRole('button', { name: 'Close the door' })).toBeVisible();

  await steward.getByRole('button', { name: 'Sign out' }).click();
  await expect(steward.getByRole('dialog')).toContainText('the server prints one');
  await steward.getByRole('button', { name: 'Stay signed in' }).click();

  await steward.getByRole('link', { name: /Juniper Creek/ }).click();
  await steward.getByRole('button', { name: 'Menu' }).click();
  await expect(steward.getByRole('dialog')).not.toContainText('your code');
  await steward.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(steward.getByRole('dialog')).toContainText('the server prints one');
  await steward.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(steward).toHaveURL(`${stage.origin}/`);
  expect(await steward.evaluate(async () => (await fetch('/api/me')).status)).toBe(401);
});
