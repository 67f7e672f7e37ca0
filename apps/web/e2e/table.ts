import { expect, type Locator, type Page } from '@playwright/test';
import type { Stage } from './stage.ts';

/** What somebody says of themselves at the door. */
export interface Entry {
  name: string;
  team?: string;
  role?: string;
}

/** Comes in by the printed code, as anybody does: one form, and the map. */
export async function joinTable(
  page: Page,
  stage: Stage,
  { name, team = 'Juniper Creek School District', role = 'Parent or caregiver' }: Entry,
): Promise<void> {
  await page.goto(`/j/${stage.joinCode}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('radio', { name: team }).check();
  await page.getByRole('radio', { name: role }).check();
  await page.getByRole('button', { name: 'Go to our map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: team })).toBeVisible();
}

/** Waits for the light beside the name to say so. */
export async function expectLight(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.locator('[data-light]')).toContainText(words);
}

/** The notes of an area, in their order. */
export const notesIn = (page: Page, list: string): Locator =>
  page.getByRole('list', { name: list, exact: true }).getByRole('listitem');

/** The one mounted editor. */
export const editor = (page: Page): Locator => page.locator('[contenteditable="true"]');

/** Adds a note by its button, and finishes it. */
export async function writeNote(page: Page, list: string, text: string): Promise<void> {
  await page.getByRole('button', { name: `Add a note to ${list}`, exact: true }).click();
  await editor(page).pressSequentially(text);
  await page.keyboard.press('Escape');
  await expect(notesIn(page, list).filter({ hasText: text })).toBeVisible();
}

/**
 * Opens a note and puts the caret at its start or end. ProseMirror sets the caret once more just
 * after it was focused, so a key that comes sooner than any person's is pressed again.
 */
export async function openNote(page: Page, text: string, at: 'start' | 'end'): Promise<void> {
  await page.getByRole('button', { name: text }).click();
  await expect(editor(page)).toBeFocused();
  await expect(async () => {
    await page.keyboard.press(at === 'start' ? 'Control+Home' : 'Control+End');
    const offset = await page.evaluate(() => document.getSelection()?.anchorOffset);
    expect(offset).toBe(at === 'start' ? 0 : text.length);
  }).toPass();
}
