import { expect, expectAccessible, test } from './fixtures.ts';
import { editor, expectLight, joinTable, notesIn, writeNote } from './table.ts';
import { chooseView, expectView, line, lineWithFocus, VIEWS } from './views.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('a person’s view is kept over a reload, and a phone begins one at a time', async ({
  stage,
  person,
}) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.keyboard.press('Escape');
  await expectView(ana, 'Board');
  for (const view of VIEWS.toReversed()) {
    await chooseView(ana, view);
    await ana.reload();
    await expectView(ana, view);
  }
  await chooseView(ana, 'Outline');
  // The address is only one of the two places that keep it.
  await ana.goto(new URL(ana.url()).pathname);
  await expectView(ana, 'Outline');
  const bo = await person(phone);
  await joinTable(bo, stage, { name: 'Bo' });
  await bo.keyboard.press('Escape');
  await expectView(bo, 'One at a time');
  await chooseView(bo, 'Outline');
  await bo.reload();
  await expectView(bo, 'Outline');
});

test('three people, each in another view, write on one map', async ({ stage, person }) => {
  const people = [await person(), await person(), await person()] as const;
  for (const [index, page] of people.entries()) {
    await joinTable(page, stage, { name: ['Ana', 'Bo', 'Cy'][index] ?? '' });
    await page.keyboard.press('Escape');
    await chooseView(page, VIEWS[index] ?? 'Board');
  }
  const [ana, bo, cy] = people;
  await writeNote(ana, 'Who', 'From the board');
  await expect(line(bo, 'From the board')).toBeVisible();
  await expect(notesIn(cy, 'Who')).toContainText(['From the board']);

  await bo.getByRole('button', { name: 'Add a note to Who', exact: true }).click();
  await editor(bo).pressSequentially('From the outline');
  await expect(notesIn(ana, 'Who').filter({ hasText: 'Bo is writing' })).toBeVisible();
  await expect(notesIn(cy, 'Who').filter({ hasText: 'Bo is writing' })).toBeVisible();
  await cy.getByRole('button', { name: 'From the outline' }).click();
  await editor(cy).press('Control+End');
  await editor(cy).pressSequentially(', and from here');
  await expect(editor(bo)).toHaveText(/From the outline, and from here/);
  await expect(notesIn(ana, 'Who').filter({ hasText: 'and one more are writing' })).toBeVisible();
  await bo.keyboard.press('Escape');
  await cy.keyboard.press('Escape');
  for (const page of people) await expectLight(page, 'Saved');
});

test('what is being written is written on in the next view', async ({ stage, person }) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await expect(editor(ana)).toBeFocused();
  await ana.keyboard.type('One two');
  for (const view of ['Outline', 'One at a time', 'Board'] as const) {
    await chooseView(ana, view);
    await expect(editor(ana)).toBeFocused();
    await ana.keyboard.type('.');
  }
  await expect(editor(ana)).toHaveText('One two...');
  await ana.keyboard.press('Escape');

  // A draft without a letter is on nobody's board, and goes along.
  await chooseView(ana, 'One at a time');
  await ana.getByRole('button', { name: 'Next area: Trying to do' }).click();
  await ana.getByRole('button', { name: 'Add a note to Trying to do' }).click();
  await expect(editor(ana)).toBeFocused();
  await chooseView(ana, 'Outline');
  await expect(editor(ana)).toBeFocused();
  await ana.keyboard.type('Later');
  await ana.keyboard.press('Escape');
  await expect(line(ana, 'Later')).toBeFocused();
  await chooseView(ana, 'Board');
  await expect(notesIn(ana, 'Trying to do')).toContainText(['Later']);
});

test('the outline is filled, walked and changed by keyboard alone', async ({ stage, person }) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await ana.keyboard.press('Escape');
  await ana.getByRole('radio', { name: 'Board', exact: true }).focus();
  await ana.keyboard.press('ArrowRight');
  await expectView(ana, 'Outline');
  for (let presses = 0; presses < 30; presses++) {
    if ((await lineWithFocus(ana).count()) > 0) break;
    await ana.keyboard.press('Tab');
  }
  await expect(lineWithFocus(ana)).toContainText('Who');

  // Digits go to an area, letters to a line, and an area with nothing in it begins with Enter.
  await ana.keyboard.press('6');
  await expect(lineWithFocus(ana)).toContainText('Hears');
  await ana.keyboard.press('Enter');
  await expect(editor(ana)).toBeFocused();
  await ana.keyboard.type('Keep going');
  await ana.keyboard.press('Enter');
  await ana.keyboard.type('Slow down');
  await ana.keyboard.press('Escape');
  await expect(lineWithFocus(ana)).toContainText('Slow down');
  await expect(notesIn(bo, 'Hears')).toContainText(['Keep going', 'Slow down']);
  await ana.keyboard.press('Alt+ArrowUp');
  await expect(lineWithFocus(ana)).toContainText('Slow down');
  await expect(notesIn(bo, 'Hears')).toContainText(['Slow down', 'Keep going']);
  await ana.keyboard.press('Control+Enter');
  await ana.keyboard.type('In between');
  await ana.keyboard.press('Escape');
  await expect(notesIn(bo, 'Hears')).toContainText(['Slow down', 'In between', 'Keep going']);

  await ana.keyboard.type('kee');
  await expect(lineWithFocus(ana)).toContainText('Keep going');
  await ana.keyboard.press('Space');
  await expect(ana.getByRole('menu')).toBeVisible();
  await ana.getByRole('menuitemradio', { name: /^Data/ }).focus();
  await ana.keyboard.press('Enter');
  await expect(notesIn(bo, 'Hears').filter({ hasText: 'Keep going' })).toContainText('Data');
  await expect(lineWithFocus(ana)).toContainText('Keep going');
  await ana.keyboard.press('Delete');
  await expect(notesIn(bo, 'Hears')).toHaveCount(2);
  await expect(lineWithFocus(ana)).toContainText('In between');
  await ana.keyboard.press('Control+z');
  await expect(notesIn(bo, 'Hears')).toHaveCount(3);

  // Left goes up and folds; what is folded is not there.
  await ana.keyboard.press('ArrowLeft');
  await expect(lineWithFocus(ana)).toContainText('Hears');
  await ana.keyboard.press('ArrowLeft');
  await expect(lineWithFocus(ana)).toHaveAttribute('aria-expanded', 'false');
  await expect(line(ana, 'In between')).toHaveCount(0);
  await ana.keyboard.press('End');
  await expect(lineWithFocus(ana)).toContainText('Because of what');
  await ana.keyboard.press('ArrowUp');
  await ana.keyboard.press('Enter');
  await ana.keyboard.type('show it another way');
  await ana.keyboard.press('Escape');
  await expect(
    bo.getByRole('button', { name: 'A way to do what: show it another way' }),
  ).toBeVisible();
  await expectLight(ana, 'Saved');
});

test('the outline goes to whoever is writing, also on a phone', async ({ stage, person }) => {
  const [ana, bo] = [await person(phone), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await ana.keyboard.press('Escape');
  await chooseView(ana, 'Outline');
  await ana.getByRole('button', { name: 'Close all areas' }).click();
  await bo.keyboard.press('Escape');
  await bo.getByRole('button', { name: 'Add a note to Hopes', exact: true }).click();
  await editor(bo).pressSequentially('To be asked');
  await ana.getByRole('button', { name: 'Go to Bo, in Thinks and feels' }).click();
  await expect(lineWithFocus(ana)).toContainText('To be asked');
  await expect(lineWithFocus(ana)).toBeInViewport();
  // From the list of people too, in whatever view.
  await chooseView(ana, 'One at a time');
  await ana.getByRole('button', { name: /people here/ }).click();
  await ana.getByRole('button', { name: 'Go to Bo, in Thinks and feels' }).click();
  await expect(ana.getByRole('button', { name: 'To be asked' })).toBeFocused();
});

test('a screen reader hears from an outline what others do, gathered', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await ana.keyboard.press('Escape');
  await chooseView(ana, 'Outline');
  await bo.keyboard.press('Escape');
  await writeNote(bo, 'Says', 'One');
  await writeNote(bo, 'Says', 'Two');
  await expect(ana.getByRole('status').filter({ hasText: /new notes? in Says/ })).toHaveCount(1);
});

test('one at a time, the map is filled on a phone by touch alone', async ({ stage, person }) => {
  const [ana, bo] = [await person(phone), await person()];
  await joinTable(bo, stage, { name: 'Bo' });
  await joinTable(ana, stage, { name: 'Ana' });
  const write = async (words: string) => {
    await expect(editor(ana)).toBeFocused();
    // The keyboard of a phone gives letters, and no keys.
    await ana.keyboard.insertText(words);
    await ana.getByRole('button', { name: 'Done', exact: true }).tap();
  };
  await write('A tenth grader');
  const areas = ['Trying to do', 'Sees', 'Says', 'Does', 'Hears', 'Thinks and feels'];
  for (const area of areas) {
    await ana.getByRole('button', { name: `Next area: ${area}` }).tap();
    await expect(ana.getByRole('heading', { level: 2, name: area })).toBeInViewport();
    const lists = area === 'Thinks and feels' ? ['Strains', 'Hopes'] : [area];
    for (const list of lists) {
      await ana.getByRole('button', { name: `Add a note to ${list}` }).tap();
      await write(`Words for ${list}`);
      await expect(notesIn(bo, list)).toContainText([`Words for ${list}`]);
    }
  }
  await ana.getByRole('button', { name: 'Next area: What they need' }).tap();
  for (const blank of [/^Who: /, /^A way to do what: /, /^Because of what: /]) {
    await ana.getByRole('button', { name: blank }).tap();
    await expect(editor(ana)).toBeFocused();
    await ana.keyboard.insertText('words');
    await ana.getByRole('heading', { level: 2 }).tap();
    await expect(editor(ana)).toHaveCount(0);
  }
  await expect(ana.getByRole('button', { name: '8. What they need, Filled in' })).toBeVisible();
  await ana.getByRole('button', { name: 'See all areas' }).tap();
  await expect(ana.getByRole('button', { name: /What they need Filled in/ })).toBeVisible();
  await expectLight(ana, 'Saved');
});

test('who only reads is shown all three views, and nothing to write with in any', async ({
  stage,
  person,
}) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Says', 'To be read');
  const steward = await person();
  await steward.goto(stage.stewardPath);
  await steward.getByRole('link', { name: 'Go to the desk' }).click();
  await steward
    .getByRole('link', { name: /Juniper Creek/ })
    .first()
    .click();
  await expect(steward.getByText('You are reading along.')).toBeVisible();
  for (const view of VIEWS) {
    await chooseView(steward, view);
    await expect(steward.getByRole('button', { name: /Add a note|Actions for/ })).toHaveCount(0);
    await expect(steward.locator('[role="button"], [contenteditable]')).toHaveCount(0);
  }
  await chooseView(steward, 'Outline');
  await line(steward, 'To be read').click();
  await steward.keyboard.press('Enter');
  await expect(editor(steward)).toHaveCount(0);
});

for (const look of [
  { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 820, height: 1180 }, colorScheme: 'dark' },
  { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
] as const) {
  const name = `${look.viewport.width} px, ${'forcedColors' in look ? 'forced colours' : look.colorScheme}`;
  test(`axe finds nothing in any of the views: ${name}`, async ({ stage, person }) => {
    const ana = await person(look);
    await joinTable(ana, stage, { name: 'Ana' });
    await ana.keyboard.press('Escape');
    for (const view of VIEWS) {
      await chooseView(ana, view);
      await expectAccessible(ana);
    }
    await chooseView(ana, 'Outline');
    await ana.getByRole('button', { name: 'Add a note to Does', exact: true }).click();
    await expect(editor(ana)).toBeFocused();
    await expectAccessible(ana);
    await ana.keyboard.type('Words');
    await ana.keyboard.press('Escape');
    await ana.keyboard.press('Space');
    await expect(ana.getByRole('menu')).toBeVisible();
    await expectAccessible(ana);
  });
}

test('nothing is wider than the screen in any view, with text at 200 % and in Spanish', async ({
  stage,
  person,
}) => {
  // Twice the text in the same window is the same text in half of it.
  const ana = await person({ viewport: { width: 180, height: 370 }, hasTouch: true });
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.keyboard.press('Escape');
  const board = new URL(ana.url()).pathname;
  await ana.evaluate(() => localStorage.setItem('throughline.language', 'es'));
  for (const view of ['board', 'outline', 'steps']) {
    await ana.goto(`${board}?view=${view}`);
    await expectLight(ana, 'Guardado');
    const sideways = () =>
      ana.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    await expect.poll(sideways, view).toBe(0);
  }
});
