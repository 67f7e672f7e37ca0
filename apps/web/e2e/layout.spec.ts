import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { editor, expectLight, joinTable, notesIn, writeNote } from './table.ts';

const LONG = 'All of this was said in one long breath by the whole table. '.repeat(30).trim();

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('a long note is folded until someone wants all of it, and printed whole', async ({
  stage,
  person,
}) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.keyboard.press('Escape');
  await ana.getByRole('button', { name: 'Add a note to Hears', exact: true }).click();
  await expect(editor(ana)).toBeFocused();
  await paste(ana, LONG);
  await expect(editor(ana)).toContainText('whole table');
  const note = notesIn(ana, 'Hears').first();
  const height = async () => (await note.boundingBox())?.height ?? 0;
  const whole = await height();
  await ana.keyboard.press('Escape');
  await expectLight(ana, 'Saved');
  const showAll = ana.getByRole('button', { name: 'Show all' });
  await expect(showAll).toBeVisible();
  const folded = await height();
  expect(folded).toBeLessThan(whole / 2);

  await ana.getByRole('button', { name: LONG }).focus();
  await ana.keyboard.press('Tab');
  await expect(showAll).toBeFocused();
  await ana.keyboard.press('Enter');
  await expect(ana.getByRole('button', { name: 'Show less' })).toBeFocused();
  expect(await height()).toBeGreaterThan(2 * folded);
  await ana.keyboard.press('Enter');
  await expect.poll(height).toBe(folded);

  await ana.emulateMedia({ media: 'print' });
  expect(await height()).toBeGreaterThan(1.5 * folded);
  await expect(ana.getByRole('button', { name: /Show/ })).toHaveCount(0);
});

test('a tall note leaves no hole beside it, and the Tab key walks as the eye does', async ({
  stage,
  person,
}) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.keyboard.press('Escape');
  await writeNote(ana, 'Says', 'Tall. '.repeat(40).trim());
  for (const text of ['one', 'two', 'three']) await writeNote(ana, 'Says', text);
  const boxes = await notesIn(ana, 'Says').evaluateAll((notes) =>
    notes.map((note) => {
      const { left, top, bottom } = note.getBoundingClientRect();
      return { left, top, bottom };
    }),
  );
  expect(boxes.length).toBe(5);
  const columns = Map.groupBy(boxes, ({ left }) => left);
  expect(columns.size).toBe(2);
  for (const column of columns.values()) {
    column.forEach(({ top }, index) => {
      const above = column[index - 1];
      if (above === undefined) return;
      const gap = top - above.bottom;
      expect(gap).toBeGreaterThanOrEqual(12);
      expect(gap).toBeLessThan(17);
    });
  }
  // Each note begins no higher than the one before it.
  boxes.forEach(({ top }, index) => {
    expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.top ?? 0);
  });
});

for (const look of [
  { viewport: { width: 820, height: 1180 } },
  { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
] as const) {
  test(`the way to add a note covers no words at ${look.viewport.width} px`, async ({
    stage,
    person,
  }) => {
    const ana = await person(look);
    await joinTable(ana, stage, { name: 'Ana' });
    await ana.keyboard.press('Escape');
    const covered = await ana.evaluate(() =>
      [...document.querySelectorAll('[data-area]')].flatMap((area) => {
        const add = area.querySelector('button[id^="add-"]')?.getBoundingClientRect();
        const prompt = area.querySelector('header p');
        if (add === undefined || prompt === null) return [];
        const words = document.createRange();
        words.selectNodeContents(prompt);
        return [...words.getClientRects()]
          .filter(
            (line) =>
              line.right > add.left &&
              line.left < add.right &&
              line.bottom > add.top &&
              line.top < add.bottom,
          )
          .map(() => prompt.textContent);
      }),
    );
    expect(covered).toEqual([]);
  });
}

for (const zoom of [1, 2]) {
  test(`a phone's header shows the whole name of the team, with text at ${zoom * 100} %`, async ({
    stage,
    person,
  }) => {
    // Twice the text in the same window is the same text in half of it.
    const viewport = { width: 360 / zoom, height: 740 / zoom };
    const ana = await person({ viewport, hasTouch: true });
    await joinTable(ana, stage, { name: 'Ana' });
    await expect(editor(ana)).toBeFocused();
    await ana.keyboard.type('Something to undo');
    await ana.keyboard.press('Escape');
    await expect(ana.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
    const cut = await ana.getByRole('banner').evaluate((header) => {
      const name = header.querySelector('h1 span');
      return {
        name: (name?.scrollWidth ?? 0) - (name?.clientWidth ?? 0),
        page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    });
    expect(cut).toEqual({ name: 0, page: 0 });
  });
}
