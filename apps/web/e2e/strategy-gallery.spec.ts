import { expect, test } from './fixtures.ts';
import { expectAccessibleSample, openSample, VIEW_WORDS } from './sample-board.ts';
import { editor, expectLight, joinTable } from './table.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('a strategy is hung up, and what passers-by say to it is counted by team', async ({
  stage,
  person,
}) => {
  const people = [await person(), await person(), await person()] as const;
  const [ana, bo, cy] = people;
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await joinTable(cy, stage, { name: 'Cy', team: 'Mesa Linda Unified' });
  await openSample(ana, 'strategy-gallery', 'board');
  await openSample(bo, 'strategy-gallery', 'board');
  await openSample(cy, 'strategy-gallery', 'outline');

  await ana.getByRole('button', { name: 'Hang up a strategy' }).click();
  await editor(ana).pressSequentially('Breakfast with the bus drivers');
  await ana.keyboard.press('Escape');
  const station = (page: typeof ana) =>
    page.getByRole('article').filter({ hasText: 'Breakfast with the bus drivers' });
  await expect(station(bo)).toBeVisible();
  await station(ana)
    .getByRole('button', { name: /^Where we tried it/ })
    .click();
  await editor(ana).pressSequentially('Two depots');
  await ana.keyboard.press('Escape');
  await expect(station(bo)).toContainText('Two depots');

  const line = cy.getByRole('row').filter({ hasText: 'Breakfast with the bus drivers' });
  await station(ana)
    .getByRole('button', { name: /^Same here/ })
    .click();
  await station(bo)
    .getByRole('button', { name: /^Same here/ })
    .click();
  await expect(line.getByRole('button', { name: 'Same here: 1 team' })).toBeVisible();
  await line.getByRole('button', { name: /^Same here/ }).click();
  await expect(
    station(ana).getByRole('button', { name: 'Same here: 2 teams', pressed: true }),
  ).toBeVisible();
  await station(bo)
    .getByRole('button', { name: /^Same here/ })
    .click();
  await expect(station(ana).getByRole('button', { name: 'Same here: 2 teams' })).toBeVisible();
  await station(ana)
    .getByRole('button', { name: /^Same here/ })
    .click();
  await expect(line.getByRole('button', { name: 'Same here: 1 team' })).toBeVisible();

  await station(bo).getByRole('button', { name: 'Reply' }).click();
  await editor(bo).pressSequentially('How often?');
  await bo.keyboard.press('Escape');
  await station(bo).getByLabel('Goes with').selectOption('Question');
  await expect(station(ana).getByRole('list', { name: 'Replies' })).toContainText('How often?');
  await expect(cy.getByRole('row').filter({ hasText: 'How often?' })).toBeVisible();
  for (const page of people) await expectLight(page, 'Saved');
});

test('a strategy is hung up and answered by keyboard alone in the outline', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await openSample(ana, 'strategy-gallery', 'outline');
  await openSample(bo, 'strategy-gallery', 'board');
  const add = ana.getByRole('button', { name: 'Hang up a strategy' });
  await add.waitFor();
  for (let presses = 0; presses < 40; presses++) {
    if (await add.evaluate((button) => button === document.activeElement)) break;
    await ana.keyboard.press('Tab');
  }
  await ana.keyboard.press('Enter');
  await expect(editor(ana)).toBeFocused();
  await ana.keyboard.type('Letters in two languages');
  await ana.keyboard.press('Escape');
  const station = bo.getByRole('article').filter({ hasText: 'Letters in two languages' });
  await expect(station).toBeVisible();
  const question = ana
    .getByRole('row')
    .filter({ hasText: 'Letters in two languages' })
    .getByRole('button', { name: /^Question/ });
  for (let presses = 0; presses < 40; presses++) {
    if (await question.evaluate((button) => button === document.activeElement)) break;
    await ana.keyboard.press('Tab');
  }
  await ana.keyboard.press('Enter');
  await expect(station.getByRole('button', { name: 'Question: 1 team' })).toBeVisible();
});

test('a strategy is hung up and answered on a phone by touch alone', async ({ stage, person }) => {
  const [ana, bo] = [await person(phone), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await openSample(ana, 'strategy-gallery', 'steps');
  await openSample(bo, 'strategy-gallery', 'board');
  await ana.getByRole('button', { name: 'Hang up a strategy' }).tap();
  await editor(ana).pressSequentially('A room with a kettle');
  await ana.getByRole('heading', { name: /Strategies/ }).tap();
  const station = bo.getByRole('article').filter({ hasText: 'A room with a kettle' });
  await expect(station).toBeVisible();
  await ana
    .getByRole('article')
    .filter({ hasText: 'A room with a kettle' })
    .getByRole('button', { name: /^Different here/ })
    .tap();
  await expect(station.getByRole('button', { name: 'Different here: 1 team' })).toBeVisible();
});

for (const view of VIEW_WORDS) {
  test(`axe finds nothing on a strategy gallery: ${view}`, async ({ stage, person }) => {
    const shows = 'article, [role="treegrid"]';
    await expectAccessibleSample(await person(), stage, { kind: 'strategy-gallery', view, shows });
  });
}
