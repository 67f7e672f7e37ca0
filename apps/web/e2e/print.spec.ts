import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { editor, joinTable, notesIn, writeNote } from './table.ts';

/** Words that are on the printed page and would be hard to read on white paper, with their contrast. */
async function paleOnPaper(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (color: string) => {
      if (canvas === null) return 0;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const pale: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement;
      if (element === null || !text.textContent?.trim()) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const contrast = 1.05 / (luminance(getComputedStyle(element).color) + 0.05);
      if (contrast < 4.5) pale.push(`${text.textContent.trim()}: ${contrast.toFixed(1)}`);
    }
    return pale;
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is printed from a ${colorScheme} screen is dark on white`, async ({
    stage,
    person,
  }) => {
    const ana = await person({ colorScheme });
    await joinTable(ana, stage, { name: 'Ana' });
    await ana.keyboard.press('Escape');
    await writeNote(ana, 'Hears', 'On paper');
    await ana.emulateMedia({ media: 'print', colorScheme });
    expect(await paleOnPaper(ana)).toEqual([]);
    // Chosen on this device, it weighs no more than the system's.
    await ana.evaluate((theme) => {
      document.documentElement.dataset.theme = theme;
    }, colorScheme);
    expect(await paleOnPaper(ana)).toEqual([]);
  });
}

test('a phone prints the whole map, as a sheet and not as a screen', async ({ stage, person }) => {
  const ana = await person({ viewport: { width: 360, height: 740 }, hasTouch: true });
  await joinTable(ana, stage, { name: 'Ana' });
  await expect(editor(ana)).toBeFocused();
  await ana.keyboard.type('Half a thought');
  await ana.emulateMedia({ media: 'print' });
  for (const list of ['Who', 'Trying to do', 'Sees', 'Says', 'Does', 'Hears', 'Strains', 'Hopes'])
    await expect(
      ana.locator(`[data-list="${list.toLowerCase().replaceAll(' ', '-')}"]`),
    ).toHaveCount(1);
  await expect(notesIn(ana, 'Who').filter({ hasText: 'Half a thought' })).toBeVisible();
  await expect(editor(ana)).toHaveCount(0);
  // Of the four kinds of evidence only the chosen one; blanks are lines, not questions.
  await expect(ana.getByRole('radio')).toHaveCount(0);
  await expect(ana.getByText('Not chosen yet')).toBeVisible();
  await expect(ana.getByText('do what', { exact: true })).not.toBeVisible();
  await expect(ana.getByRole('button', { name: /Add a note|Menu|Undo|Next area/ })).toHaveCount(0);
  await ana.locator('button:visible').first().focus();
  const ring = await ana.evaluate(
    () => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
  );
  expect(ring).toBe('none');

  await ana.emulateMedia({ media: 'screen' });
  await expect(notesIn(ana, 'Who')).toContainText(['Half a thought']);
  await expect(notesIn(ana, 'Sees')).toHaveCount(0);
});
