import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { joinGoal, makeGoalBoard } from './goal.ts';
import { ANSWERS, addItem, fillSentence } from './goal-fill.ts';
import { editor, expectLight, joinTable } from './table.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('two people fill one goal at once, each sees where the other writes, and no word is lost', async ({
  stage,
  person,
}) => {
  const { goal } = await makeGoalBoard(await person(), stage);
  const [ana, bo] = [await person(), await person()];
  await joinGoal(ana, stage, { name: 'Ana', goal, view: 'board' });
  await joinGoal(bo, stage, { name: 'Bo', goal, view: 'board' });

  await ana.getByRole('button', { name: /^For whom:/ }).click();
  await editor(ana).pressSequentially('Newcomers');
  await expect(bo.getByRole('button', { name: /^For whom:/ })).toContainText('Ana is writing');
  await bo.getByRole('button', { name: /^For whom:/ }).click();
  await expect(
    bo.locator('[data-caret-name], .ProseMirror-yjs-cursor, [class*=caret]').first(),
  ).toBeAttached();
  await bo.keyboard.press('Control+End');
  await Promise.all([
    editor(ana).pressSequentially(' in third grade'),
    editor(bo).pressSequentially('!!'),
  ]);
  await Promise.all([ana.keyboard.press('Escape'), bo.keyboard.press('Escape')]);
  for (const page of [ana, bo]) {
    const blank = page.getByRole('button', { name: /^For whom:/ });
    await expect(blank).toHaveText(/^Newcomers.* in third grade.*$/);
    await expect(blank).toHaveText(/!!|!.*!/);
  }

  // Two different parts of the sheet at the same moment, and both people's undo is their own.
  await Promise.all([
    addItem(ana, 'Add what you know', 'Buses leave at three'),
    addItem(bo, 'Add a next step', 'Ask twelve families'),
  ]);
  await expect(
    bo.getByRole('button', { name: 'What we know: Buses leave at three' }),
  ).toBeVisible();
  await expect(ana.getByRole('button', { name: 'What: Ask twelve families' })).toBeVisible();
  await bo.getByRole('radio', { name: 'Kept' }).check();
  await expect(ana.getByRole('radio', { name: 'Kept' })).toBeChecked();
  await ana.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(bo.getByRole('button', { name: 'What we know: Buses leave at three' })).toHaveCount(
    0,
  );
  await expect(bo.getByRole('radio', { name: 'Kept' })).toBeChecked();
  await expectLight(ana, 'Saved');
});

test('the goal is filled by keyboard alone, and the coach is content step by step', async ({
  stage,
  person,
}) => {
  const { goal } = await makeGoalBoard(await person(), stage);
  const ana = await person();
  await joinGoal(ana, stage, { name: 'Ana', goal, view: 'board' });
  const coach = ana.getByRole('complementary', { name: 'Before you call it done' });
  await expect(coach).toContainText('0 of 11 questions answered');
  await fillSentence(ana);
  await expect(ana.getByRole('button', { name: `For whom: ${ANSWERS[0]}` })).toBeVisible();
  await expect(coach).toContainText('6 of 11 questions answered');

  // Each open question leads to the place of its answer.
  await coach.getByRole('button', { name: 'Go there: By when?' }).press('Enter');
  await expect(ana.getByLabel('By when').first()).toBeFocused();
  await ana.getByLabel('By when').first().fill('2027-06-01');
  await coach.getByRole('button', { name: 'Go there: Who could be harmed?' }).press('Enter');
  await expect(ana.getByRole('button', { name: /^Who could be harmed:/ })).toBeFocused();
  await ana.keyboard.press('Enter');
  await ana.keyboard.insertText('Newcomers who join in the spring');
  await ana.keyboard.press('Enter');
  await ana.keyboard.insertText('A small group of their own at once');
  await ana.keyboard.press('Escape');
  await expect(coach).toContainText('8 of 11 questions answered');

  await addItem(ana, 'Add what you know', 'Four of ten read at grade level');
  await expect(ana.getByText('Our assumption', { exact: true })).toBeVisible();
  await ana.getByRole('button', { name: 'Show what it rests on' }).press('Enter');
  await ana.getByRole('radio', { name: 'In our own words' }).press('Space');
  await ana.getByLabel('What is it, and where can one find it?').fill('State report, page 4');
  await ana.getByRole('radio', { name: 'A figure' }).press('Space');
  await ana.getByRole('button', { name: 'Add it' }).press('Enter');
  await expect(ana.getByText('Named, not linked')).toBeVisible();
  await expect(coach).toContainText('9 of 11 questions answered');
});

test('the goal hangs on a need of the team’s map, and a fact on a note', async ({
  stage,
  person,
}) => {
  const { goal } = await makeGoalBoard(await person(), stage);
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.getByRole('button', { name: /^Who: who/ }).click();
  for (const part of ['A ninth grader', 'reach reading group', 'the bus leaves at three']) {
    await expect(editor(ana)).toBeFocused();
    await ana.keyboard.insertText(part);
    await ana.keyboard.press('Enter');
  }
  await expectLight(ana, 'Saved');
  await ana.goto(`${goal}?view=board`);
  await ana.getByRole('button', { name: 'Link a need' }).click();
  await chooseMap(ana);
  await ana
    .getByRole('button', { name: /Use this: A ninth grader needs a way to reach reading group/ })
    .click();
  const need = ana.getByText('A ninth grader needs a way to reach reading group', { exact: false });
  await expect(need.first()).toBeVisible();
  await expect(ana.getByRole('link', { name: 'Open where it stands' })).toBeVisible();

  await addItem(ana, 'Add what you know', 'Buses leave at three');
  await ana.getByRole('button', { name: 'Show what it rests on' }).click();
  await chooseMap(ana);
  await ana
    .getByRole('button', { name: /^Use this:/ })
    .nth(1)
    .click();
  await expect(ana.getByText('Rests on evidence')).toBeVisible();
  await ana.reload();
  await expect(ana.getByText('Rests on evidence')).toBeVisible();
});

test('on a phone the goal is filled one part at a time by touch, beside somebody at the sheet', async ({
  stage,
  person,
}) => {
  const { goal } = await makeGoalBoard(await person(), stage);
  const [ana, bo] = [await person(PHONE), await person()];
  await joinGoal(bo, stage, { name: 'Bo', goal, view: 'board' });
  await joinGoal(ana, stage, { name: 'Ana', goal, view: 'steps' });
  const go = (name: RegExp) => ana.getByRole('navigation').getByRole('button', { name }).tap();

  await go(/Our goal/);
  await ana.getByRole('button', { name: /^For whom:/ }).tap();
  await editor(ana).fill('Newcomers');
  await ana.keyboard.press('Escape');
  await expect(bo.getByRole('button', { name: 'For whom: Newcomers' })).toBeVisible();

  await go(/Where things stand/);
  await ana.getByRole('button', { name: 'Add what you know' }).tap();
  await editor(ana).fill('Buses leave at three');
  await go(/Next steps/);
  await ana.getByRole('button', { name: 'Add a next step' }).tap();
  await editor(ana).fill('Ask twelve families');
  await ana.getByRole('radio', { name: 'Changed' }).locator('..').tap();
  await expect(bo.getByRole('radio', { name: 'Changed' })).toBeChecked();
  await addItem(bo, 'Add what could go wrong', 'It takes time from recess');
  await go(/What could go wrong/);
  await expect(
    ana.getByRole('button', { name: 'What could go wrong: It takes time from recess' }),
  ).toBeVisible();

  await go(/How we will know/);
  await ana.getByRole('button', { name: 'Add a measure' }).tap();
  await editor(ana).fill('Third graders at grade level');
  await ana.getByLabel('Where we start').fill('38');
  await ana.getByLabel('Where we want to be').fill('60');
  await ana.getByLabel('Where we want to be').blur();
  await expect(
    ana.getByRole('img', { name: 'Third graders at grade level: from 38% to 60%' }),
  ).toBeVisible();
  const sideways = await ana.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a goal in its views: ${colorScheme}`, async ({ stage, person }) => {
    const { goal } = await makeGoalBoard(await person(), stage);
    const ana = await person({ colorScheme });
    await joinGoal(ana, stage, { name: 'Ana', goal, view: 'board' });
    await expect(ana.getByRole('heading', { name: /Our goal/ })).toBeVisible();
    await expectAccessible(ana);
    await addItem(ana, 'Add what you know', 'Buses leave at three');
    await addItem(ana, 'Add something that should not be so', 'Some miss reading group');
    await addItem(ana, 'Ask why', 'We put it after school');
    await addItem(ana, 'Add a link', 'move the hour');
    await addItem(ana, 'Add a big driver', 'Time');
    await addItem(ana, 'Add where practice can change', 'The first hour');
    await addItem(ana, 'Add an idea to try', 'One class');
    await addItem(ana, 'Add a measure', 'At grade level');
    await ana.getByLabel('Where we start').fill('38');
    await ana.getByLabel('Where we want to be').fill('60');
    await ana.getByRole('button', { name: 'Add a reading' }).click();
    await addItem(ana, 'Add a next step', 'Ask families');
    await addItem(ana, 'Add what could go wrong', 'Less recess');
    await expectAccessible(ana);
    await ana.getByRole('button', { name: 'Show what it rests on' }).first().click();
    await expect(ana.getByRole('dialog')).toBeVisible();
    await expectAccessible(ana);
    await ana.keyboard.press('Escape');
    await ana.setViewportSize({ width: 360, height: 740 });
    await ana.goto(`${goal}?view=steps`);
    const parts = ana.getByRole('navigation').getByRole('button');
    await expect(parts.first()).toBeVisible();
    for (let part = 0; part < 8; part++) {
      await parts.nth(part).click();
      await expectAccessible(ana);
    }
  });
}

async function chooseMap(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Board' }).selectOption({
    label: 'Empathy map · Juniper Creek School District',
  });
}
