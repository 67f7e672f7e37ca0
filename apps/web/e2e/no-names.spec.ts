import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { editor, joinTable, writeNote } from './table.ts';

const line = (page: Page) => page.getByRole('note', { name: 'No student by name, please.' });

for (const width of [360, 820, 1440]) {
  test(`one line at ${width} px says that no student may be named, and is never printed`, async ({
    stage,
    person,
  }) => {
    const ana = await person({ viewport: { width, height: 740 } });
    await joinTable(ana, stage, { name: 'Ana' });
    await expect(editor(ana)).toBeFocused();
    await expect(line(ana)).toBeVisible();
    expect(await heightOf(ana)).toBeLessThan(48);
    // The longest words of either language, and twice the text, move nothing sideways.
    await ana.keyboard.press('Escape');
    await ana.getByRole('button', { name: 'Menu' }).click();
    await ana.getByRole('radio', { name: /^(Español|ES)$/ }).click();
    await ana.keyboard.press('Escape');
    await expect(ana.getByRole('note', { name: 'Ningún alumno por su nombre.' })).toBeVisible();
    expect(await heightOf(ana)).toBeLessThan(48);
    await expectAccessible(ana);
    await ana.setViewportSize({ width: width / 2, height: 740 });
    expect(
      await ana.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    await ana.emulateMedia({ media: 'print' });
    await expect(ana.getByRole('note')).toHaveCount(0);
  });
}

test('the line is put away by keyboard, for this person on this device', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await ana.keyboard.press('Escape');
  await ana.getByRole('button', { name: 'Got it' }).focus();
  await ana.keyboard.press('Enter');
  await expect(line(ana)).toHaveCount(0);
  await expect(ana.getByRole('main')).toBeFocused();
  await writeNote(ana, 'Hears', 'Still at work');
  await ana.reload();
  await expect(ana.getByRole('button', { name: 'Still at work' })).toBeVisible();
  await expect(line(ana)).toHaveCount(0);
  await bo.reload();
  await expect(line(bo)).toBeVisible();
});

const heightOf = async (page: Page) => (await page.getByRole('note').boundingBox())?.height;
