import type { Locator, Page } from '@playwright/test';
import type { Role } from '@throughline/protocol';
import { expect, expectAccessible, test } from './fixtures.ts';
import { joinOverHttp } from './join-over-http.ts';
import { signInSteward } from './people.ts';
import type { Stage } from './stage.ts';
import { joinTable } from './table.ts';

const SIX: readonly [name: string, role: Role, team: number][] = [
  ['Ana', 'parent', 0],
  ['Bo', 'principal', 0],
  ['Cy', 'teacher-leader', 0],
  ['Dee', 'parent', 1],
  ['Eli', 'principal', 1],
  ['Fay', 'teacher-leader', 1],
];

async function sixPeople(stage: Stage): Promise<void> {
  for (const [name, role, team] of SIX) await joinOverHttp(stage, { name, role, team });
}

const panelOf = (page: Page) => page.getByRole('region', { name: /^(Breakout groups|Grupos de)/ });
const cardOf = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
/** The value of the choice that begins so. */
const optionOf = async (within: Locator, words: string): Promise<string> =>
  (await within.locator('option').filter({ hasText: words }).first().getAttribute('value')) ?? '';
const peopleIn = (card: Locator) => card.getByRole('checkbox');

test('V-18 V-19 V-20 V-22 six people are mixed by role into two groups, sent out, moved, told something and called back', async ({
  stage,
  person,
}) => {
  const steward = await person({ viewport: { width: 1440, height: 900 } });
  const { conveningId } = await signInSteward(steward, stage);
  await sixPeople(stage);
  await steward.goto(`/convening/${conveningId}`);
  const panel = panelOf(steward);
  await expect(panel.getByRole('status').first()).toHaveText('Everyone sits with their own team.');

  await panel.getByRole('button', { name: 'Make groups' }).click();
  const dialog = steward.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: 'Mixed' })).toBeChecked();
  await expect(dialog.getByText('Who has come (6)')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Number of groups' }).check();
  await dialog.getByRole('spinbutton').fill('2');
  const preview = dialog.getByRole('region', { name: 'The groups as they would be' });
  await expect(preview.locator('ol > li')).toHaveCount(2);
  const rolesIn = (index: number) => preview.locator('ol > li').nth(index).getByRole('img');
  for (const index of [0, 1]) {
    await expect(rolesIn(index)).toHaveCount(3);
    for (const role of ['Principal', 'Teacher leader', 'Parent or caregiver'])
      await expect(
        preview.locator('ol > li').nth(index).getByRole('img', { name: role }),
      ).toHaveCount(1);
  }
  const wordsOf = () => preview.locator('ol').innerText();
  const before = await wordsOf();
  await expect(async () => {
    await dialog.getByRole('button', { name: 'Shuffle again' }).click();
    expect(await wordsOf()).not.toBe(before);
  }).toPass();
  await dialog.getByLabel('Name of group 2').fill('By the window');
  await expectAccessible(steward);
  await dialog.getByRole('button', { name: 'Make these groups' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByText(/^Mixed · 2 groups · 6 people/)).toBeVisible();

  await panel.getByRole('button', { name: 'Send out: Mixed groups' }).click();
  await expect(panel.getByRole('status').first()).toContainText('Out in groups: Mixed groups.');
  const [acacia, window] = [cardOf(steward, 'Acacia'), cardOf(steward, 'By the window')];
  await expect(peopleIn(acacia)).toHaveCount(3);
  await expect(peopleIn(window)).toHaveCount(3);
  await expectAccessible(steward);

  const moved = await peopleIn(acacia).first().getAttribute('aria-label');
  const name = moved?.replace('Choose ', '') ?? '';
  await acacia.getByRole('button', { name: `Move ${name} to another group` }).click();
  await dialog.getByRole('button', { name: /^By the window/ }).click();
  await expect(peopleIn(window)).toHaveCount(4);
  await expect(window.getByRole('button', { name: `Move ${name} to another group` })).toBeFocused();

  const rowIn = (card: Locator) =>
    card
      .getByRole('listitem')
      .filter({ has: steward.getByRole('checkbox', { name: `Choose ${name}` }) });
  await rowIn(window).dragTo(acacia);
  await expect(peopleIn(acacia)).toHaveCount(3);
  await rowIn(acacia).dragTo(window);
  await expect(peopleIn(window)).toHaveCount(4);

  await panel.getByLabel('A message to all groups').fill('Five more minutes.');
  await panel.getByRole('button', { name: 'Send the message' }).click();
  await expect(panel.getByText(/^Last message, .*Five more minutes\.$/)).toBeVisible();
  await expect(panel.getByLabel('A message to all groups')).toHaveValue('');

  await joinOverHttp(stage, { name: 'Gus', role: 'parent', team: 2 });
  await steward.reload();
  await expect(peopleIn(window)).toHaveCount(4);
  const nowhere = cardOf(steward, 'In no group');
  // Where the server seats late-comers as they come, there is nobody left to seat.
  const gus = acacia.getByRole('checkbox', { name: 'Choose Gus' });
  await expect(nowhere.or(gus)).toBeVisible();
  if (await nowhere.isVisible())
    await nowhere.getByRole('button', { name: 'Find a seat for 1 person' }).click();
  await expect(peopleIn(acacia)).toHaveCount(3);
  await expect(gus).toBeVisible();

  await panel.getByRole('button', { name: 'In 30 seconds' }).click();
  await expect(panel.getByRole('status').first()).toContainText('Everyone is called back:');
  await expect(panel.getByRole('timer')).toHaveText(/^0:(30|2\d)$/);
  await panel.getByRole('button', { name: 'Now', exact: true }).click();
  await expect(panel.getByRole('status').first()).toHaveText(
    'The boards of Mixed groups lie side by side for everyone.',
  );
});

test('V-18 V-20 groups are made, given a table and a call, moved between and sent out by a step, by keyboard only and in Spanish', async ({
  stage,
  person,
}) => {
  const steward = await person({ locale: 'es-MX', viewport: { width: 360, height: 740 } });
  const { conveningId } = await signInSteward(steward, stage);
  await sixPeople(stage);
  await steward.goto(`/convening/${conveningId}`);
  const panel = panelOf(steward);
  await panel.getByRole('button', { name: 'Formar grupos' }).press('Enter');
  const dialog = steward.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Mezclados' }).press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Al azar' })).toBeChecked();
  await dialog.getByRole('spinbutton').fill('3');
  await dialog.getByRole('spinbutton').press('Enter');
  await expect(dialog).toHaveCount(0);
  await panel.getByRole('button', { name: 'Ver quién está dónde: Grupos al azar' }).press('Enter');
  const acacia = cardOf(steward, 'Acacia');
  const coral = cardOf(steward, 'Coral');
  await expect(peopleIn(acacia)).toHaveCount(3);

  await acacia.getByRole('button', { name: /^Mesa, llamada y tareas/ }).press('Enter');
  await dialog.getByLabel('Mesa', { exact: true }).fill('12');
  await dialog.getByLabel('Enlace de la llamada').fill('http://example.org/call');
  await dialog.getByLabel('Quién toma notas').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Guardar' }).press('Enter');
  await expect(dialog).toContainText('Empieza con https:// y no lleva espacios.');
  await dialog.getByLabel('Enlace de la llamada').fill('https://example.org/call');
  await expectAccessible(steward);
  await dialog.getByRole('button', { name: 'Guardar' }).press('Enter');
  await expect(acacia).toContainText('Mesa 12');
  await expect(acacia).toContainText('toma notas');
  await expect(acacia.getByRole('link', { name: 'Abrir la llamada de Acacia' })).toHaveAttribute(
    'href',
    'https://example.org/call',
  );

  await peopleIn(acacia).nth(0).press('Space');
  await peopleIn(acacia).nth(1).press('Space');
  await expect(panel.getByText('2 personas elegidas')).toBeVisible();
  await panel.getByRole('button', { name: 'Mover a…' }).press('Enter');
  await dialog.getByRole('button', { name: /^Coral/ }).press('Enter');
  await expect(peopleIn(coral)).toHaveCount(5);
  await expect(coral.locator('button:focus')).toHaveCount(1);
  await expect(acacia).not.toContainText('toma notas');

  const inCoral = await peopleIn(coral).first().getAttribute('aria-label');
  const name = inCoral?.replace('Elegir a ', '') ?? '';
  await coral.getByRole('button', { name: `Mover a ${name} a otro grupo` }).press('Enter');
  await dialog.getByRole('button', { name: 'Ningún grupo' }).press('Enter');
  const nowhere = cardOf(steward, 'Sin grupo');
  await expect(nowhere.getByRole('checkbox', { name: `Elegir a ${name}` })).toBeVisible();
  await expectAccessible(steward);
  await nowhere.getByRole('button', { name: 'Darle lugar a 1 persona' }).press('Enter');
  await expect(nowhere).toHaveCount(0);
  await expect(peopleIn(acacia)).toHaveCount(2);

  const step = steward.locator('[data-step]').first();
  await step.locator('summary').press('Enter');
  await step.getByRole('button', { name: 'Texto y tiempo' }).press('Enter');
  await dialog
    .getByLabel('Dónde está la gente')
    .selectOption({ label: 'En grupos: Grupos al azar' });
  await dialog.getByRole('button', { name: 'Guardar' }).press('Enter');
  await expect(panel.getByText(/Paso 1/)).toBeVisible();
  await steward.getByRole('button', { name: 'Empezar', exact: true }).press('Enter');
  await expect(panel.getByRole('status').first()).toContainText('En grupos: Grupos al azar.');
  await steward.getByRole('button', { name: 'Siguiente paso' }).press('Enter');
  await expect(panel.getByRole('status').first()).not.toContainText('En grupos');
});

test('two facilitators change groups at once: the one who comes second is told, and nothing is lost', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { conveningId } = await signInSteward(steward, stage);
  await sixPeople(stage);
  await steward.goto(`/convening/${conveningId}`);
  const other = await person();
  await other.context().addCookies(await steward.context().cookies());
  await other.goto(`/convening/${conveningId}`);
  const dialog = (page: Page) => page.getByRole('dialog');

  await panelOf(steward).getByRole('button', { name: 'Make groups' }).click();
  await dialog(steward).getByRole('button', { name: 'Make these groups' }).click();
  for (const page of [steward, other])
    await panelOf(page).getByRole('button', { name: 'Change Mixed groups' }).click();
  await dialog(other).getByLabel('What are these groups called?').fill('Morning groups');
  await dialog(other).getByRole('button', { name: 'Keep these groups' }).click();
  await expect(dialog(steward)).toContainText('Somebody else changed these groups');
  await dialog(steward).getByRole('button', { name: 'Take theirs' }).click();
  await expect(dialog(steward).getByLabel('What are these groups called?')).toHaveValue(
    'Morning groups',
  );
  await panelOf(other).getByRole('button', { name: 'Send out: Morning groups' }).click();
  await expect(dialog(steward)).toContainText('These groups are out now.');
  await dialog(steward).getByRole('button', { name: 'Cancel' }).click();
  await panelOf(other).getByRole('button', { name: 'Now', exact: true }).click();
  await expect(panelOf(steward).getByRole('status').first()).toContainText('side by side');
});

test('a list of names and groups is brought in with every line accounted for, and kept for the next convening', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { networkId, conveningId } = await signInSteward(steward, stage);
  await sixPeople(stage);
  await steward.goto(`/convening/${conveningId}`);
  const panel = panelOf(steward);
  await panel.getByRole('button', { name: 'Make groups' }).click();
  const dialog = steward.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'From a list' }).check();
  await dialog
    .getByLabel('Or paste the list here')
    .fill('Name,Group\nANA,Reading\nBo,Reading\nDi,Maths\nNobody at all,Maths\nEli,\nFay,Maths');
  await expect(dialog).toContainText('3 lines have found their people.');
  await expect(dialog).toContainText('3 lines need a look.');
  await expect(dialog).toContainText('3 people who have come are not on the list.');
  await dialog.getByLabel('Who is “Di”?').selectOption(await optionOf(dialog, 'Dee'));
  await expect(dialog).toContainText('4 lines have found their people.');
  await expectAccessible(steward);
  await dialog.getByRole('button', { name: 'Make these groups' }).click();
  await panel.getByRole('button', { name: 'See who is where: Groups' }).click();
  await expect(peopleIn(cardOf(steward, 'Reading'))).toHaveCount(2);
  await expect(peopleIn(cardOf(steward, 'Maths'))).toHaveCount(2);
  await expect(peopleIn(cardOf(steward, 'In no group'))).toHaveCount(2);

  const made = await steward.request.post(`/api/networks/${networkId}/convenings`, {
    data: { name: { en: 'The next day', es: 'El día siguiente' } },
    headers: { origin: stage.origin },
  });
  const next = (await made.json()).id as string;
  await steward.goto(`/convening/${next}`);
  await panel.getByRole('button', { name: 'Groups of an earlier convening' }).click();
  await dialog.getByLabel('From which convening?').selectOption({ value: conveningId });
  await expectAccessible(steward);
  await dialog.getByRole('button', { name: 'Take these: Groups' }).click();
  await expect(dialog.getByLabel('Name of group 1')).toHaveValue('Reading');
  await dialog.getByRole('button', { name: 'Make these groups' }).click();
  await panel.getByRole('button', { name: 'See who is where: Groups' }).click();
  await expect(peopleIn(cardOf(steward, 'Maths'))).toHaveCount(2);
});

test('V-20 V-21 groups get boards, the desk sees who is at them, walks them on and lays them side by side', async ({
  stage,
  person,
}) => {
  const steward = await person({ viewport: { width: 1440, height: 900 } });
  const { conveningId } = await signInSteward(steward, stage);
  const ana = await person({ viewport: { width: 360, height: 740 } });
  await joinTable(ana, stage, { name: 'Ana' });
  await joinOverHttp(stage, { name: 'Bo', role: 'principal', team: 1 });
  await steward.goto(`/convening/${conveningId}`);
  const panel = panelOf(steward);
  await panel.getByRole('button', { name: 'Make groups' }).click();
  const dialog = steward.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Number of groups' }).check();
  await dialog.getByRole('spinbutton').fill('2');
  await dialog.getByLabel('A board for each group').selectOption({ label: 'Notes' });
  await dialog.getByRole('button', { name: 'Make these groups' }).click();
  await panel.getByRole('button', { name: 'Send out: Mixed groups' }).click();

  const anas = steward
    .getByRole('group')
    .filter({ has: steward.getByRole('checkbox', { name: 'Choose Ana' }) })
    .last();
  const board = anas.getByRole('link', { name: /^Read along/ });
  const path = (await board.getAttribute('href')) ?? '';
  await ana.goto(path);
  await expect(anas.getByRole('listitem').filter({ hasText: 'Ana' })).toContainText('at the board');
  await expectAccessible(steward);

  await panel.getByRole('button', { name: 'Start the walk' }).click();
  await expect(panel.getByRole('status').first()).toContainText('Gallery walk: 1 of 1 visits.');
  await panel.getByRole('button', { name: 'End the walk' }).click();
  await expect(panel.getByRole('status').first()).not.toContainText('Gallery walk');

  await panel.getByRole('button', { name: 'Now', exact: true }).click();
  const line = panel.getByRole('status').first();
  await expect(line).toHaveText('The boards of Mixed groups lie side by side for everyone.');
  await panel
    .getByRole('button', { name: 'Stop laying boards side by side: Mixed groups' })
    .click();
  await expect(line).toHaveText('Everyone sits with their own team.');
  await panel.getByRole('button', { name: 'Lay boards side by side: Mixed groups' }).click();
  await expect(line).toContainText('side by side');
});
