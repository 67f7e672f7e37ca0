import { expect, type Page } from '@playwright/test';
import { Session } from '@throughline/protocol';
import type { Stage } from './stage.ts';

/** Signs the steward in with the printed link. @returns the sample network's id and its convening's */
export async function signInSteward(page: Page, stage: Stage) {
  await page.goto(stage.stewardPath);
  await page.waitForURL((url) => !url.pathname.startsWith('/steward'));
  const { networks, convenings } = await sessionOf(page);
  return { networkId: networks[0]?.id ?? '', conveningId: convenings[0]?.id ?? '' };
}

/** Who a page is signed in as. */
export async function sessionOf(page: Page): Promise<Session> {
  return Session.parse(await (await page.request.get('/api/me')).json());
}

/** The name under which a page is signed in, or undefined while it is not. */
export async function nameOf(page: Page): Promise<string | undefined> {
  const answer = await page.request.get('/api/me');
  return answer.ok() ? Session.parse(await answer.json()).me.name : undefined;
}

/** Adds somebody through the screen. */
export async function addPerson(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Role').selectOption({ label: role });
  await dialog.getByLabel('Team').selectOption({ label: 'Juniper Creek School District' });
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** The button that opens a person of the list. */
export const inList = (page: Page, name: string) =>
  page.getByRole('button', { name: `Change ${name}`, exact: true });
