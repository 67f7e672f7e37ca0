import { expect, expectAccessible, test } from './fixtures.ts';
import { FORTY_LINES, WRONG_LINES } from './forty-lines.ts';
import { addPerson, inList, signInSteward } from './people.ts';
import { joinTable } from './table.ts';

test('people are added, changed, found and removed, and a team shows who is missing', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  await steward.goto(`/network/${networkId}/people`);
  await steward.getByRole('button', { name: 'Add a person' }).click();
  await steward.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(steward.getByRole('dialog').getByLabel('Name')).toBeFocused();
  await steward.keyboard.press('Escape');
  await addPerson(steward, 'Maya Torres', 'District leader');
  await addPerson(steward, 'Daniel Okafor', 'Principal');
  const juniper = steward.getByRole('listitem').filter({ hasText: 'Juniper Creek' }).first();
  await expect(juniper).toContainText('2 people');
  await expect(juniper).toContainText('Still missing: a teacher leader');

  await inList(steward, 'Daniel Okafor').click();
  await steward.getByRole('dialog').getByLabel('Role').selectOption({ label: 'Teacher leader' });
  await steward.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(juniper).toContainText('Still missing: a principal');
  await expect(steward.getByText('The change to Daniel Okafor is saved.')).toBeVisible();

  await steward.getByLabel('Look for a name').fill('maya');
  await expect(inList(steward, 'Daniel Okafor')).toHaveCount(0);
  await steward.getByLabel('Look for a name').fill('');
  await steward.getByLabel('Role').selectOption({ label: 'Teacher leader' });
  await expect(inList(steward, 'Maya Torres')).toHaveCount(0);
  await inList(steward, 'Daniel Okafor').click();
  await steward.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await steward.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(steward.getByText('Nobody on the list fits this.')).toBeVisible();
});

test('a change to what somebody else changed meanwhile is refused and not lost', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  await steward.goto(`/network/${networkId}/people`);
  await addPerson(steward, 'Maya Torres', 'District leader');
  const other = await steward.context().newPage();
  for (const page of [steward, other]) {
    await page.goto(`/network/${networkId}/people`);
    await inList(page, 'Maya Torres').click();
  }
  await other.getByRole('dialog').getByLabel('E-mail').fill('maya@example.org');
  await other.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await steward.getByRole('dialog').getByLabel('Name').fill('Maya T.');
  await steward.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(steward.getByRole('dialog').getByRole('alert')).toBeVisible();
  await expect(steward.getByRole('dialog').getByLabel('Name')).toHaveValue('Maya T.');
});

test('who came unannounced is matched with their entry, and keeps their seat', async ({
  stage,
  person,
}) => {
  const [steward, ana] = [await person(), await person()];
  const { networkId } = await signInSteward(steward, stage);
  await steward.goto(`/network/${networkId}/people`);
  await addPerson(steward, 'Ana Lucía Reyes', 'Parent or caregiver');
  await joinTable(ana, stage, { name: 'Ana Reyes' });
  await steward.reload();
  const panel = steward.getByRole('region', { name: /1 person came who was not on the list/ });
  await panel.getByRole('button', { name: /this is Ana Lucía Reyes/ }).click();
  await expect(panel).toHaveCount(0);
  await expect(inList(steward, 'Ana Lucía Reyes')).toHaveCount(1);
  await expect(inList(steward, 'Ana Reyes')).toHaveCount(0);
  await ana.reload();
  await expect(ana.getByRole('heading', { level: 1, name: 'Juniper Creek' })).toBeVisible();
});

test('of two entries one stays, and the other goes into it', async ({ stage, person }) => {
  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  await steward.goto(`/network/${networkId}/people`);
  await addPerson(steward, 'Rosa Delgado', 'Parent or caregiver');
  await addPerson(steward, 'Rosa Delgado Paz', 'Teacher leader');
  await inList(steward, 'Rosa Delgado').click();
  const dialog = steward.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Same person twice?' }).click();
  await dialog.getByRole('radio', { name: /Rosa Delgado Paz/ }).check();
  await dialog.getByRole('radio', { name: /Rosa Delgado Paz/ }).check();
  await expectAccessible(steward);
  await dialog.getByRole('button', { name: 'Make them one' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(inList(steward, 'Rosa Delgado Paz')).toHaveCount(1);
  await expect(inList(steward, 'Rosa Delgado')).toHaveCount(0);
});

test('of forty lines with six wrong ones the good go in, and the others stay until they are mended', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  await steward.goto(`/network/${networkId}/people/import`);
  await steward.getByLabel('Or paste the list here').fill(FORTY_LINES);
  await steward.getByRole('button', { name: 'Look it over' }).click();
  const wrong = steward.getByRole('region', { name: 'These need a second look' });
  for (const line of WRONG_LINES)
    await expect(wrong.getByText(`Line ${line}`, { exact: true })).toBeVisible();
  await expect(wrong.getByText(/^Line /)).toHaveCount(6);
  await expectAccessible(steward);

  await wrong.getByRole('button', { name: 'Put it right: Line 9' }).click();
  const role = wrong.getByLabel('Role');
  await expect(role).toBeFocused();
  await role.selectOption({ label: 'Principal' });
  await wrong.getByRole('button', { name: 'Check this line' }).click();
  await expect(wrong.getByText('Line 9', { exact: true })).toHaveCount(0);
  await steward.getByRole('button', { name: 'Bring in these 35 people' }).click();
  await expect(steward.getByText('35 people of this list are in.')).toBeVisible();
  await expect(wrong.getByText(/^Line /)).toHaveCount(5);

  // Elsewhere and back: the tab still has it. Closing it would ask.
  await steward.getByRole('link', { name: 'People and roles' }).click();
  await expect(steward.getByText('35 people')).toBeVisible();
  await steward.goBack();
  await expect(wrong.getByText(/^Line /)).toHaveCount(5);
  const asked = steward.waitForEvent('dialog');
  await steward.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();

  for (const line of WRONG_LINES.filter((number) => number !== 9))
    await steward.getByRole('button', { name: `Leave it out: Line ${line}` }).click();
  await expect(steward.getByRole('heading', { name: '35 people are on the list' })).toBeFocused();
});
