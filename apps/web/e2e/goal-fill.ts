import { expect, type Page } from '@playwright/test';
import { editor } from './table.ts';

/** The blanks of the sentence and the questions beside it, in the order in which Enter goes through them. */
export const ANSWERS = [
  'English learners in third grade',
  'two schools on the east side',
  '38%',
  '60%',
  'the spring reading test',
  'give every reading group a bilingual hour',
  'families of both schools',
  'Open a bilingual reading hour before the buses leave',
  'They want to read to their little brothers and sisters',
  'Reading groups meet while the buses leave',
  'Families who work nights',
  'The two principals',
] as const;

/** Fills every blank by keyboard, one after the other, from the first. */
export async function fillSentence(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'For whom: for whom' }).press('Enter');
  for (const answer of ANSWERS) {
    await expect(editor(page)).toBeFocused();
    await page.keyboard.insertText(answer);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
}

/** Adds an item by its button and writes its first text. */
export async function addItem(page: Page, button: string, words: string, nth = 0): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).nth(nth).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.insertText(words);
  await page.keyboard.press('Escape');
}
