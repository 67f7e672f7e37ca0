import { expect, expectAccessible, test } from './fixtures.ts';
import { signInSteward } from './people.ts';
import { joinTable } from './table.ts';

test('B-60 a table goes round, by keyboard and on a phone: whose turn it is, passed on, and nobody is kept from writing', async ({
  stage,
  person,
}) => {
  const steward = await person();
  await signInSteward(steward, stage);
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  const bo = await person({ viewport: { width: 360, height: 740 } });
  await joinTable(bo, stage, { name: 'Bo' });
  await expect(ana.getByRole('button', { name: 'Start a round' })).toBeVisible();
  await expect(ana.getByRole('button', { name: '2 people here' })).toBeVisible();

  await ana.getByRole('button', { name: 'Start a round' }).press('Enter');
  const hers = ana.getByRole('region', { name: 'A round' });
  const his = bo.getByRole('region', { name: 'A round' });
  await expect(hers).toContainText('It is your turn: one note.');
  await expect(his).toContainText('It is Ana’s turn: one note.');
  await expect(hers.getByRole('timer')).toContainText('second');
  await expectAccessible(ana);
  await expectAccessible(bo);
  const width = await bo.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);

  await hers.getByRole('button', { name: 'Done, pass it on' }).press('Enter');
  await expect(his).toContainText('It is your turn: one note.');
  await his.getByRole('button', { name: 'Done, pass it on' }).click();
  await expect(hers).toContainText('Everyone has had a turn.');
  await hers.getByRole('button', { name: 'End the round' }).press('Enter');
  await expect(bo.getByRole('button', { name: 'Start a round' })).toBeVisible();
});
