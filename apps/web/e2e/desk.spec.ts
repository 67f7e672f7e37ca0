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
  await expect(ana.getByRole('heading', { level: 1 })).toHaveText('This convening was deleted');
  await expect(ana.getByRole('main')).toContainText('Ask your facilitator for a new code');
  await expect(ana.getByRole('main')).not.toContainText('safe');
  await expect(bo.getByRole('heading', { level: 1 })).toHaveText('Este encuentro se borró');
});
