import { runnerOf } from './control.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { makeGoalBoard } from './goal.ts';
import { addItem } from './goal-fill.ts';
import { sessionOf } from './people.ts';
import { editor, expectLight, joinTable, writeNote } from './table.ts';
import {
  carryForward,
  openThenNow,
  planSecond,
  sealedHash,
  takeAlong,
  tenWeeksLater,
  untilSealed,
  type Weeks,
} from './ten-weeks.ts';

const TEAM = 'Juniper Creek School District';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true } as const;
const WALL = { viewport: { width: 1920, height: 1080 } } as const;

test.setTimeout(240_000);

test('a team works, comes back after ten weeks, carries its boards forward, and the day opens on then and now', async ({
  stage,
  person,
}) => {
  const [steward, ana] = [await person(), await person()];
  const { goal, networkId } = await makeGoalBoard(steward, stage);
  const { convenings } = await sessionOf(steward);
  const first = convenings[0]?.id ?? '';
  const run = await runnerOf(steward, stage, first);
  await run.send({ type: 'open-convening' });

  // Convening 1: they listen, name a goal, and promise two things.
  await joinTable(ana, stage, { name: 'Ana', team: TEAM });
  const map = new URL(ana.url()).pathname;
  const weeks: Weeks = { networkId, first, second: '', goal, map };
  await writeNote(ana, 'Says', 'Nobody asked me when the bus leaves');
  await expectLight(ana, 'Saved');
  await ana.goto(`${goal}?view=board`);
  await ana.getByRole('button', { name: /^Measure:/ }).click();
  await editor(ana).pressSequentially('the spring reading test');
  await ana.keyboard.press('Escape');
  await addItem(ana, 'Add a next step', 'Ask twelve families');
  await addItem(ana, 'Add a next step', 'Move the last bus');
  await expectLight(ana, 'Saved');
  await run.send({ type: 'close-convening' });
  await untilSealed(steward, [map, goal]);
  run.close();

  // At home: one promise is kept, and the goal says something else.
  await tenWeeksLater(stage);
  await ana.goto(`${goal}?view=board`);
  await ana.getByRole('radio', { name: 'Kept' }).first().check();
  await ana.getByRole('button', { name: /^Measure:/ }).click();
  await ana.keyboard.press('Control+A');
  await editor(ana).pressSequentially('the fall reading test');
  await ana.keyboard.press('Escape');
  await expectLight(ana, 'Saved');

  // Convening 2 begins with what is unresolved.
  await planSecond(steward, stage, weeks);
  await carryForward(steward, weeks, 'What is unresolved');
  await expectAccessible(steward);

  // The team's own goal of the second convening holds the promise that is open, with the way back.
  await ana.goto(`/team/${(await sessionOf(ana)).me.team?.id}`);
  await ana.getByRole('link', { name: 'Then → Now' }).click();
  await expect(ana.getByRole('heading', { level: 1, name: 'Then → Now' })).toBeVisible();
  const team = ana.getByRole('article', { name: TEAM });
  const promises = team.getByRole('region', { name: 'Promises' });
  await expect(promises.getByText('Kept', { exact: true })).toBeVisible();
  await expect(promises.getByText('Still open')).toBeVisible();
  const told = team.getByRole('region', { name: 'The goal' });
  await expect(told.locator('del')).toContainText('spring');
  await expect(told.locator('ins')).toContainText('fall');
  await expectAccessible(ana);
  await promises.getByRole('link', { name: 'Move the last bus' }).click();
  await expect(ana.getByText('Ask twelve families')).toHaveCount(0);
  await ana.getByRole('button', { name: 'Menu' }).first().click();
  await ana
    .getByRole('dialog')
    .getByRole('link', { name: 'The board that this one began with' })
    .click();
  await expect(ana).toHaveURL(new RegExp(goal));

  // What the goal said when the first convening was sealed, beside what it says now.
  await ana.goto(`${goal}/versions`);
  await ana
    .getByRole('link', { name: /^Compare with now/ })
    .last()
    .click();
  await expect(ana.getByText('spring', { exact: false }).first()).toBeVisible();
  await expect(ana.getByText('fall', { exact: false }).first()).toBeVisible();
  await expectAccessible(ana);

  // Taken along: the first convening's file holds both, under the hash that the screen shows.
  const [takenGoal, takenMap] = await takeAlong(steward, first, [goal, map]);
  expect(takenGoal?.sealed).toContain('the spring reading test');
  expect(takenGoal?.sealed).not.toContain('the fall reading test');
  expect(takenGoal?.now).toContain('the fall reading test');
  expect(takenGoal?.hash).toBe(await sealedHash(steward, goal));
  expect(takenMap?.sealed).toContain('Nobody asked me when the bus leaves');

  // In Spanish, on a phone: the same, and nothing stands out at the side.
  const rosa = await person({ ...PHONE, locale: 'es-MX' });
  await rosa.context().addCookies(await ana.context().cookies());
  await openThenNow(rosa, weeks, 'Antes → Ahora');
  await expect(rosa.getByText('Cumplida', { exact: true })).toBeVisible();
  expect(
    await rosa.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  await expectAccessible(rosa);

  // On the projector: the network's, then this team's.
  const wall = await person(WALL);
  await wall.context().addCookies(await steward.context().cookies());
  await wall.goto(`/present/${weeks.second}`);
  await steward.goto(`/convening/${weeks.second}`);
  const panel = steward.getByRole('region', { name: 'Then → Now' });
  await panel.getByRole('button', { name: 'Put it on the wall' }).click();
  await expect(wall.getByRole('heading', { level: 1, name: 'Then → Now' })).toBeVisible();
  await expect(wall.getByText('1 kept')).toBeVisible();
  await expectAccessible(wall);
  await panel.getByLabel('Whose?').selectOption({ label: TEAM });
  await expect(wall.getByRole('heading', { level: 1, name: TEAM })).toBeVisible();
  await expect(wall.locator('ins')).toContainText('fall');
  await expectAccessible(wall);
  await panel.getByRole('button', { name: 'Take it off the wall' }).click();
  await expect(wall.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible();
});
