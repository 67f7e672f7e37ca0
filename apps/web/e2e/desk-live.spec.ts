import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { signInSteward } from './people.ts';
import { editor, expectLight, joinTable, notesIn, writeNote } from './table.ts';

const card = (desk: Page, name: string) =>
  desk
    .getByRole('region', { name: 'The room now' })
    .locator('[data-table]')
    .filter({ hasText: name });

test('the desk sees two tables live: who is there, what they write, who asks and who comes', async ({
  stage,
  person,
}) => {
  const [desk, ana, bo] = [await person(), await person(), await person()];
  const { conveningId } = await signInSteward(desk, stage);
  await desk.goto(`/convening/${conveningId}`);
  await desk.getByRole('button', { name: 'Start', exact: true }).click();
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo', team: 'Mesa Linda Unified', role: 'Principal' });
  const [juniper, pine] = [card(desk, 'Juniper Creek'), card(desk, 'Mesa Linda')];
  await expect(juniper).toContainText('1 here');
  await expect(pine.getByRole('img', { name: 'Principal' })).toBeVisible();
  await writeNote(ana, 'Hears', 'One');
  await writeNote(ana, 'Hears', 'Two');
  await expect(juniper).toContainText('a minute');
  await expect(juniper).not.toContainText(/\b0 a minute/);

  await expect(juniper).not.toContainText('Ana');
  await juniper.getByText('Who is here').click();
  await expect(juniper).toContainText('Ana');

  await bo.getByRole('button', { name: 'Ask for help' }).click();
  const queue = desk.getByRole('list', { name: 'Tables that ask for help, the longest first' });
  await expect(queue).toContainText('Mesa Linda');
  await expectAccessible(desk);
  await queue.getByRole('button', { name: /^I’m coming/ }).press('Enter');
  await expect(queue).toContainText('knows that somebody is on the way');
  await expect(bo.getByText('Somebody is on the way to you.')).toBeVisible();
  await queue.getByRole('button', { name: /^Answered/ }).click();
  await expect(queue).toHaveCount(0);

  await pine.getByRole('link', { name: /^Visit/ }).click();
  await expect(desk.getByRole('heading', { level: 1, name: /Mesa Linda/ })).toBeVisible();
  await desk.getByRole('link', { name: 'Back to the desk' }).click();
  await expect(juniper).toContainText('1 here');

  await desk.getByLabel('A thought for later').fill('Who pays for buses?');
  await desk.keyboard.press('Enter');
  await desk.getByRole('checkbox', { name: 'Who pays for buses?' }).press('Space');
  await expect(desk.getByRole('checkbox', { name: 'Who pays for buses?' })).toHaveCount(0);
});

test('an area that is locked is read and not written in, and what came too late goes back to its writer', async ({
  stage,
  person,
}) => {
  const [desk, ana] = [await person(), await person()];
  const { conveningId } = await signInSteward(desk, stage);
  await desk.goto(`/convening/${conveningId}`);
  await desk.getByRole('button', { name: 'Start', exact: true }).click();
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Says', 'Before');
  await ana.getByRole('button', { name: 'Add a note to Hears', exact: true }).click();
  await editor(ana).pressSequentially('Half a sent');
  await expectLight(ana, 'Saved');

  await desk.getByRole('link', { name: 'Visit Juniper Creek' }).click();
  const bar = desk.getByRole('navigation', { name: 'Running the room' });
  await bar.getByRole('button', { name: 'Lock' }).press('Enter');
  const hears = desk.getByRole('dialog').getByRole('switch', { name: 'Hears' });
  await hears.press('Space');
  await expect(hears).toBeChecked();
  const locked = ana.getByText('This area is locked for now. You can read it.');
  await expect(locked).toBeVisible();
  await expect(editor(ana)).toHaveCount(0);
  await expect(notesIn(ana, 'Hears')).toContainText(['Half a sent']);
  await expect(ana.getByRole('button', { name: 'Add a note to Hears' })).toHaveCount(0);
  await expectAccessible(ana);
  await writeNote(ana, 'Says', 'Still open here');
  await expectLight(ana, 'Saved');

  await hears.press('Space');
  await expect(locked).toHaveCount(0);
  await ana.context().setOffline(true);
  await expectLight(ana, 'Offline');
  await writeNote(ana, 'Hears', 'Written on the bus.');
  await hears.press('Space');
  await expect(hears).toBeChecked();
  await ana.context().setOffline(false);
  await expect(ana.getByText('Here are your words')).toBeVisible();
  await expect(ana.getByText('Written on the bus.')).toBeVisible();
  await expect(locked).toBeVisible();
  await expect(notesIn(ana, 'Hears')).toHaveText([/Half a sent/]);
});

test('who runs the room shows a note on the wall, calls everybody and leads, from a board and back', async ({
  stage,
  person,
}) => {
  const [desk, ana] = [await person(), await person()];
  const { conveningId } = await signInSteward(desk, stage);
  await desk.goto(`/convening/${conveningId}`);
  await desk.getByRole('button', { name: 'Start', exact: true }).click();
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Hears', 'A note to show');
  await expectLight(ana, 'Saved');
  const map = ana.url();
  const state = async () => {
    const answer = await desk.request.get(`/api/convenings/${conveningId}`);
    return (await answer.json()).state;
  };

  await desk.getByRole('link', { name: 'Visit Juniper Creek' }).click();
  await desk.getByText('A note to show').waitFor();
  const bar = desk.getByRole('navigation', { name: 'Running the room' });
  await expect(bar).toBeVisible();
  const note = notesIn(desk, 'Hears').filter({ hasText: 'A note to show' });
  await note.getByRole('button', { name: 'Actions for this note' }).click();
  const menu = desk.getByRole('menu');
  await expect(menu.getByRole('menuitem', { name: 'Delete' })).toHaveCount(0);
  await menu.getByRole('menuitem', { name: 'Show on the wall' }).press('Enter');
  await expect.poll(async () => (await state()).spotlight?.is).toBe('note');

  await bar.getByRole('button', { name: 'Bring everyone here' }).click();
  await expect(bar.getByRole('button', { name: 'Everyone is called here. Stop' })).toBeVisible();
  await bar.getByRole('button', { name: 'Follow me' }).click();
  await bar.getByRole('link', { name: 'Back to the desk' }).click();
  const room = desk.getByRole('region', { name: 'The room now' });
  await expect(room).toContainText('Everyone is asked to follow to Juniper Creek');
  await card(desk, 'Mesa Linda')
    .getByRole('link', { name: /^Visit/ })
    .click();
  await expect(bar.getByRole('button', { name: 'You lead. Stop' })).toBeVisible();
  await bar.getByRole('link', { name: 'Back to the desk' }).click();
  await expect(room).toContainText('Everyone is asked to follow to Mesa Linda');
  await room.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(room).not.toContainText('Everyone is asked');
  // Who was led is back at their own board when nobody leads any more.
  await expect.poll(() => ana.url()).toBe(map);

  await card(desk, 'Mesa Linda')
    .getByRole('button', { name: /^On the wall/ })
    .click();
  await expect(room).toContainText('On the wall: Mesa Linda Unified.');
  // What is on the wall is before everybody; one tap leads back to one's own.
  await expect(ana.getByText('This is shown to everyone now.').first()).toBeVisible();
  await ana.goto(map);
  await card(desk, 'Juniper Creek').getByRole('button', { name: /^Lock/ }).click();
  await expect(ana.getByText('Writing is paused here.')).toBeVisible();
  await room.getByRole('button', { name: 'Pens down everywhere' }).click();
  await expect.poll(async () => (await state()).boardsLocked).toBe(true);
});
