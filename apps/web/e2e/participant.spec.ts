import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { sessionOf } from './people.ts';
import { breakout, Room, step } from './room.ts';
import type { Stage } from './stage.ts';
import { editor, expectLight, joinTable } from './table.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

/** A goal statement for the sample's first team, in the sample's convening. */
async function makeGoal(steward: Page, stage: Stage, { conveningId, networkId }: Room) {
  const teams = await (await steward.request.get(`/api/networks/${networkId}/teams`)).json();
  const { id: teamId } = teams.find(({ name }: { name: string }) => name.startsWith('Juniper'));
  const made = await steward.request.post(`/api/networks/${networkId}/boards`, {
    data: { kind: 'goal-statement', conveningId, owner: { type: 'team', teamId } },
    headers: { origin: stage.origin },
  });
  expect(made.status()).toBe(201);
}

const region = (page: Page) => page.getByRole('region', { name: /Where we are|Por dónde vamos/ });
const boardOf = (page: Page) => new URL(page.url()).pathname;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('H-3 H-4 Next while somebody types: caret, words and page stay, then the page goes, and comes back with one tap', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const room = await Room.of(steward, stage);
  const [ana, bo] = [await person(PHONE), await person({ ...PHONE, locale: 'es-MX' })];
  await joinTable(ana, stage, { name: 'Ana' });
  // Made after they came in: their page does not know of it yet.
  await makeGoal(steward, stage, room);
  await bo.context().addCookies(await ana.context().cookies());
  await bo.goto(ana.url());
  await expect(region(bo)).toBeVisible();
  await bo.keyboard.press('Escape');
  await room.tell(
    step('hears-step', 'What we heard', 'Lo que oímos', {
      board: { kind: 'empathy-map', area: 'hears' },
    }),
    step('goal-step', 'One goal', 'Una meta', { board: { kind: 'goal-statement' } }),
  );

  await ana.getByRole('button', { name: 'Menu' }).waitFor();
  const typed = ana.locator('[contenteditable="true"]');
  await expect(typed).toBeFocused();
  const map = boardOf(ana);
  await ana.keyboard.type('Half a sent');
  await room.goTo('goal-step');
  const waits = ana.getByText('The room has moved on to “One goal”.').first();
  await expect(waits).toBeVisible();
  const before = await typed.boundingBox();
  for (const letter of 'ence, and mo') {
    await ana.keyboard.type(letter);
    await expect(typed).toBeFocused();
  }
  expect(boardOf(ana)).toBe(map);
  expect(Math.abs(((await typed.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  await expect(typed).toHaveText('Half a sentence, and mo');
  await expectAccessible(ana);

  // At the pause it goes, and nothing of the sentence is lost.
  await expect(ana.getByText('This is where “One goal” goes on.').first()).toBeVisible();
  expect(boardOf(ana)).not.toBe(map);
  await expectAccessible(ana);
  await button(ana, /^Back to/)
    .first()
    .click();
  await expect(typed).toBeFocused();
  expect(boardOf(ana)).toBe(map);
  await ana.keyboard.type('re.');
  await expect(typed).toHaveText('Half a sentence, and more.');
  // Who went back is not called again by the same step.
  await expect(ana.getByRole('link', { name: /The room is here/ })).toBeVisible();

  // Free hands: the other page went at once, in Spanish.
  await expect(bo.getByText('Aquí sigue «Una meta».').first()).toBeVisible();
  expect(boardOf(bo)).not.toBe(map);
  await expectAccessible(bo);
  await room.goTo('hears-step');
  await expect(bo.getByText('Aquí sigue «Lo que oímos».').first()).toBeVisible();
  await expect(region(bo)).toContainText('Aquí:');
  expect(boardOf(bo)).toBe(map);
  room.close();
});

test('H-1 H-2 out in groups, moved while typing, a message, and back together with the boards side by side', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const room = await Room.of(steward, stage);
  const [ana, bo] = [await person(PHONE), await person(PHONE)];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo', role: 'Principal' });
  for (const page of [ana, bo]) await page.keyboard.press('Escape');
  await room.tell(
    await breakout('mixed', {
      Red: { pages: [ana], place: '3' },
      Blue: { pages: [bo], place: '4', link: 'https://call.example.org/blue' },
    }),
    { type: 'send-out', breakoutId: 'mixed' },
  );
  await expect(ana.getByText('You are now in Red, table 3.').first()).toBeVisible();
  await expect(region(ana)).toContainText('Your group: Red, table 3');
  await expect(region(ana)).toContainText('You write for your group');
  await expect(region(bo).getByRole('link', { name: 'Join the call' })).toHaveAttribute(
    'href',
    'https://call.example.org/blue',
  );
  await button(bo, 'We are done').or(button(bo, 'Ask for help')).first().click();
  await room.until(({ help }) => help.some(({ tableId }) => tableId === 'mixed-blue'));
  await expectAccessible(ana);

  // Moved while typing: the sentence is finished where it was begun.
  const red = boardOf(ana);
  await ana
    .getByRole('button', { name: /^Add a note/ })
    .first()
    .click();
  await editor(ana).pressSequentially('We saw ');
  const { me } = await sessionOf(ana);
  await room.tell({
    type: 'move-people',
    breakoutId: 'mixed',
    groupId: 'mixed-blue',
    people: [me.key],
  });
  const moved = ana.getByText('You are now in Blue, table 4. Your group is waiting there.').first();
  await expect(moved).toBeVisible();
  for (const letter of 'long lines') await ana.keyboard.type(letter);
  await expect(editor(ana)).toBeFocused();
  await expect(editor(ana)).toHaveText('We saw long lines');
  expect(boardOf(ana)).toBe(red);
  // By keyboard: the way there is one Tab order away, and the sentence is on the board.
  await expectLight(ana, 'Saved');
  await button(ana, 'Go now').focus();
  await ana.keyboard.press('Enter');
  await expect(region(ana)).toContainText('Your group: Blue, table 4');
  expect(boardOf(ana)).toBe(boardOf(bo));
  await expect(button(bo, 'Help asked for')).toBeVisible();
  await room.tell({ type: 'set-help', tableId: 'mixed-blue', on: false });
  await expect(ana.getByText('Your call for help was answered.').first()).toBeVisible();

  // A message stays until it is read, and can be read again.
  await room.tell({ type: 'broadcast', text: 'Two more minutes.' });
  for (const page of [ana, bo])
    await expect(page.getByText('Two more minutes.').first()).toBeVisible();
  await expectAccessible(bo);
  await bo.reload();
  await expect(bo.getByText('Two more minutes.').first()).toBeVisible();
  await button(bo, 'OK').first().click();
  await expect(bo.getByText('Two more minutes.')).toHaveCount(0);
  await button(bo, 'More').first().click();
  const details = bo.getByRole('dialog');
  await expect(details).toContainText('Two more minutes.');
  await expect(details).toContainText('With Ana.');
  await expectAccessible(bo);
  await details.getByRole('switch', { name: 'Ring a bell' }).click();
  await bo.keyboard.press('Escape');

  // A hand, raised and lowered.
  await button(bo, 'Raise a hand').click();
  await room.until(({ hands }) => hands.length === 1);
  await button(bo, 'Your hand is up').click();
  await room.until(({ hands }) => hands.length === 0);

  await room.tell({ type: 'recall', seconds: 3 });
  await expect(region(ana).getByRole('timer')).toContainText(/Back together in 0:0\d/);
  await expect(ana.getByRole('heading', { name: 'All boards side by side' })).toBeVisible();
  const boards = ana.getByRole('region', { name: 'Boards' });
  await expect(boards.getByRole('article', { name: 'Red, table 3' })).toContainText(
    'We saw long lines',
  );
  await expectAccessible(ana);
  await boards.focus();
  await ana.keyboard.press('ArrowRight');
  await expect(boards.getByRole('article', { name: 'Blue, table 4' })).toBeInViewport({
    ratio: 0.5,
  });
  await expect(bo.getByRole('heading', { name: 'All boards side by side' })).toBeVisible();
  await button(bo, /^Back to/)
    .first()
    .click();
  await expect(region(bo).getByRole('link', { name: 'All boards side by side' })).toBeVisible();
  // The bell is remembered on this device.
  await bo.reload();
  await button(bo, 'More').first().click();
  await expect(bo.getByRole('switch', { name: 'Ring a bell' })).toBeChecked();
  room.close();
});

test('H-2 people choose a group and change it, walk to the next station, say same here, and come home', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const room = await Room.of(steward, stage);
  const [ana, bo] = [await person(PHONE), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo', role: 'Principal' });
  for (const page of [ana, bo]) await page.keyboard.press('Escape');
  await room.tell(
    await breakout('chosen', { Red: { pages: [] }, Blue: { pages: [bo] } }, { by: 'choice' }),
    { type: 'send-out', breakoutId: 'chosen' },
  );
  // On a phone the slip lies over the line below it, which has a button for the same.
  await ana.getByRole('button', { name: 'Choose', exact: true }).click();
  const dialog = ana.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: /Red.*nobody yet/ })).toBeVisible();
  await expectAccessible(ana);
  await dialog.getByRole('radio', { name: /Blue.*1 person/ }).press('Space');
  await expect(dialog.getByRole('radio', { name: /Blue.*2 people/ })).toBeChecked();
  await dialog.getByRole('radio', { name: /Red/ }).press('Space');
  await expect(dialog.getByRole('radio', { name: /Red.*1 person/ })).toBeChecked();
  await ana.keyboard.press('Escape');
  await expect(region(ana)).toContainText('Your group: Red');
  const { breakouts } = room.state;
  const redBoard = breakouts[0]?.groups.find(({ name }) => name === 'Red')?.boardId;
  await expect.poll(() => boardOf(ana)).toBe(`/board/${redBoard}`);
  await expect(region(bo)).toContainText('Your group: Blue');
  await bo
    .getByRole('button', { name: /^Add a note/ })
    .first()
    .click();
  await editor(bo).pressSequentially('Buses are late');
  await bo.keyboard.press('Escape');
  await expectLight(bo, 'Saved');

  await room.tell({ type: 'walk-on', from: null });
  await expect(region(ana)).toContainText('You visit: Blue');
  const note = ana.getByRole('listitem').filter({ hasText: 'Buses are late' }).first();
  await note.getByRole('button', { name: /^Same here/ }).click();
  await expect(note.getByRole('button', { name: /^Same here/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expectAccessible(ana);
  await ana.getByRole('button', { name: 'OK', exact: true }).click();
  await ana.getByRole('link', { name: 'Your own board' }).click();
  await expect.poll(() => boardOf(ana)).toBe(`/board/${redBoard}`);
  await ana.getByRole('link', { name: 'You visit: Blue' }).click();
  await room.tell({ type: 'end-walk' });
  await expect.poll(() => boardOf(ana)).toBe(`/board/${redBoard}`);
  await expect(ana.getByText('You are back at your own board.').first()).toBeVisible();
  room.close();
});
