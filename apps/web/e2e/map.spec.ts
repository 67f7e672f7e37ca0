import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { editor, expectLight, joinTable, notesIn, openNote, writeNote } from './table.ts';

test('undo never takes away another person’s work', async ({ stage, person }) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await writeNote(ana, 'Hears', 'Mine');
  await openNote(bo, 'Mine', 'end');
  await editor(bo).pressSequentially(' and ours');
  await bo.keyboard.press('Escape');
  await expect(notesIn(ana, 'Hears')).toContainText(['Mine and ours']);
  await writeNote(bo, 'Does', 'Bo’s own');
  await expect(notesIn(ana, 'Does')).toContainText(['Bo’s own']);

  const undo = ana.getByRole('button', { name: 'Undo', exact: true });
  for (let times = 0; times < 5 && (await undo.isEnabled()); times++) await undo.click();
  await expect(notesIn(bo, 'Hears')).toContainText([/and ours/]);
  await expect(notesIn(bo, 'Does')).toContainText(['Bo’s own']);
});

test('a deleted note comes back whole with undo', async ({ stage, person }) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Hears', 'Keep me');
  const note = ana.getByRole('button', { name: 'Keep me' });
  await note.focus();
  await ana.keyboard.press('Delete');
  await expect(note).toHaveCount(0);
  await ana.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(notesIn(ana, 'Hears')).toContainText(['Keep me']);
});

test('the map can be filled by keyboard alone', async ({ stage, person }) => {
  const [ana, bo] = [await person(), await person()];
  await ana.goto(`/j/${stage.joinCode}`);
  await expect(ana.getByLabel('Your name')).toBeVisible();
  await tabTo(ana, 'Your name');
  await ana.keyboard.type('Ana');
  await tabTo(ana, 'Juniper Creek School District');
  await ana.keyboard.press('Space');
  await tabTo(ana, 'District leader');
  await ana.keyboard.press('ArrowDown');
  await tabTo(ana, 'Go to our map');
  await ana.keyboard.press('Enter');
  await expect(ana).toHaveURL(/\/board\//);

  // The first note is under the finger: no key but its own words.
  await expect(editor(ana)).toBeFocused();
  await ana.keyboard.type('A learner in ninth grade');
  await ana.keyboard.press('Enter');
  await ana.keyboard.type('Second thought');
  await ana.keyboard.press('Escape');
  await expect(notesIn(ana, 'Who')).toContainText(['A learner in ninth grade', 'Second thought']);

  for (const list of ['Trying to do', 'Sees', 'Says', 'Does', 'Hears', 'Strains', 'Hopes']) {
    await tabTo(ana, `Add a note to ${list}`);
    await ana.keyboard.press('Enter');
    await ana.keyboard.type(`Words for ${list}`);
    await ana.keyboard.press('Escape');
    await expect(notesIn(ana, list).filter({ hasText: `Words for ${list}` })).toBeVisible();
  }

  await joinTable(bo, stage, { name: 'Bo' });
  const second = ana.getByRole('button', { name: 'Second thought' });
  await second.focus();
  await ana.keyboard.press('Alt+ArrowUp');
  await expect(second).toBeFocused();
  const order = async () => (await notesIn(bo, 'Who').allInnerTexts()).join('|');
  await expect.poll(order).toMatch(/Second thought[\s\S]*A learner in ninth grade/);
  await ana.keyboard.press('m');
  await ana.getByRole('dialog').getByRole('button', { name: /Hopes/ }).focus();
  await ana.keyboard.press('Enter');
  await expect(notesIn(bo, 'Hopes')).toContainText([/Words for Hopes/, /Second thought/]);
  await expectLight(ana, 'Saved');
});

test('on a phone one area stands at a time, with a way to see them all', async ({
  stage,
  person,
}) => {
  const ana = await person({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  await joinTable(ana, stage, { name: 'Ana' });
  await expect(editor(ana)).toBeFocused();
  await ana.keyboard.type('On a phone');
  await ana.keyboard.press('Escape');
  await expect(notesIn(ana, 'Who')).toContainText(['On a phone']);
  await expect(notesIn(ana, 'Sees')).toHaveCount(0);
  await ana.getByRole('button', { name: 'Next area: Trying to do' }).click();
  await expect(notesIn(ana, 'Trying to do')).toHaveCount(1);
  await ana.getByRole('button', { name: 'See all areas' }).click();
  await ana.getByRole('button', { name: /Hears/ }).click();
  await ana.getByRole('button', { name: /Add a note/ }).click();
  await editor(ana).fill('From the phone');
  await ana.keyboard.press('Escape');
  await expect(notesIn(ana, 'Hears')).toContainText(['From the phone']);
  const sideways = await ana.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});

test('a team takes its map along as text, without anybody’s name', async ({ stage, person }) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Hears', 'Stay *after* class.');
  await ana.getByRole('button', { name: 'Menu' }).click();
  const [download] = await Promise.all([
    ana.waitForEvent('download'),
    ana.getByRole('button', { name: 'Download this board as text' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('empathy-map-jc.md');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('# Empathy map of Juniper Creek School District');
  expect(text).toContain('Stay \\*after\\* class.');
  expect(text).toContain('needs a way to');
  expect(text).not.toContain('Ana');
});

async function tabTo(page: import('@playwright/test').Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return '';
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : '';
      return `${element?.getAttribute('aria-label') ?? ''} ${label} ${element?.textContent ?? ''}`;
    });
    if (at.includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never came to "${name}"`);
}
