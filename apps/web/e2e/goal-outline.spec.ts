import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { joinGoal, makeGoalBoard } from './goal.ts';
import { editor, expectLight } from './table.ts';
import { line, lineWithFocus } from './views.ts';

test('the goal is filled in the outline by keyboard alone, by two at once', async ({
  stage,
  person,
}) => {
  const { goal } = await makeGoalBoard(await person(), stage);
  const [ana, bo] = [await person(), await person()];
  await joinGoal(ana, stage, { name: 'Ana', goal, view: 'outline' });
  await joinGoal(bo, stage, { name: 'Bo', goal, view: 'outline' });
  for (const page of [ana, bo]) await tabToTree(page);

  await walkTo(ana, 'For whom');
  await ana.keyboard.press('Enter');
  await expect(editor(ana)).toBeFocused();
  await ana.keyboard.type('Newcomers in third grade');
  await expect(line(bo, 'For whom').first()).toContainText('Ana is writing');
  await walkTo(bo, 'Where things stand');
  await bo.keyboard.press('Control+Enter');
  await expect(editor(bo)).toBeFocused();
  await bo.keyboard.type('Buses leave at three');
  await bo.keyboard.press('Escape');
  await ana.keyboard.press('Enter');
  await ana.keyboard.type('both schools');
  await ana.keyboard.press('Escape');
  await expect(line(bo, 'both schools')).toBeVisible();
  await expect(line(ana, 'Buses leave at three')).toContainText('Our assumption');

  await walkTo(ana, 'Our goal');
  await tabTo(ana, 'By when');
  await ana.keyboard.type('06012027');
  await expect(bo.getByLabel('By when').first()).toHaveValue('2027-06-01');

  await ana.keyboard.press('Escape');
  await walkTo(ana, 'Next steps');
  await ana.keyboard.press('Control+Enter');
  await ana.keyboard.type('Ask twelve families');
  await ana.keyboard.press('Escape');
  await walkTo(ana, 'How is it going?');
  await ana.keyboard.press('Enter');
  await ana.keyboard.press('K');
  await expect(bo.getByLabel('How is it going?')).toHaveValue('kept');
  await expectLight(ana, 'Saved');
  await expectAccessible(bo);
});

/** Presses Tab until a line of the tree has the keyboard. */
async function tabToTree(page: Page): Promise<void> {
  await expect(page.getByRole('treegrid')).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    if ((await lineWithFocus(page).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key never came to the tree');
}

/** Walks down from the first line to the one that begins with these words. */
async function walkTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 90; presses++) {
    const at = (await lineWithFocus(page).innerText()).trim();
    if (at.startsWith(words)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no line begins with "${words}"`);
}

async function tabTo(page: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    const at = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLInputElement
        ? activeElement.labels?.[0]?.textContent
        : '';
    });
    if (at?.includes(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never came to "${label}"`);
}
