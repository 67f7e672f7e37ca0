import { expect, type Page } from '@playwright/test';
import { signInSteward } from './people.ts';
import type { Stage } from './stage.ts';
import { joinTable, writeNote } from './table.ts';

/** Has the steward make a pattern board for the whole network. @returns its address */
export async function makePatternBoard(steward: Page, stage: Stage): Promise<string> {
  const { networkId, conveningId } = await signInSteward(steward, stage);
  const answer = await steward.request.post(`/api/networks/${networkId}/boards`, {
    data: {
      kind: 'pattern-board',
      conveningId,
      owner: { type: 'network' },
      title: 'What keeps coming back',
    },
    headers: { origin: stage.origin },
  });
  if (!answer.ok()) throw new Error(`no board was made: ${answer.status()} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  return `/board/${id}`;
}

export interface Sorter {
  readonly name: string;
  readonly board: string;
  readonly view: 'board' | 'outline' | 'steps';
}

/** Comes to the team's map, writes what was heard there, and goes on to the pattern board. */
export async function hearAndCome(
  page: Page,
  stage: Stage,
  { heard, ...who }: Sorter & { readonly heard: readonly string[] },
): Promise<void> {
  await joinTable(page, stage, { name: who.name });
  for (const words of heard) await writeNote(page, 'Says', words);
  await expect(page.locator('[data-light]')).toContainText('Saved');
  await page.goto(`${who.board}?view=${who.view}`);
}

/** Brings all notes of the team's map onto the pattern board. */
export async function bringAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bring in notes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring in notes' });
  await dialog
    .getByLabel('From which board?')
    .selectOption({ label: 'Juniper Creek School District · Empathy map' });
  await dialog.getByRole('button', { name: 'Choose all' }).click();
  await dialog.getByRole('button', { name: /^Bring \d+ notes?$/ }).click();
  await expect(dialog).toHaveCount(0);
}
