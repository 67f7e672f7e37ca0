import type { Page, WebSocket } from '@playwright/test';
import { type Runner, runnerOf } from './control.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { signInSteward } from './people.ts';
import type { Stage } from './stage.ts';
import { editor, joinTable, writeNote } from './table.ts';

const HD = { width: 1920, height: 1080 };
const UHD = { width: 3840, height: 2160 };
const PHONE = { width: 360, height: 740 };
/** A name that stands in no text of ours. */
const NAME = 'Quillandra';

/** A convening that is open at its first step, one at a table of it, and one who runs it from elsewhere. */
async function openDay(stage: Stage, person: (options?: object) => Promise<Page>) {
  const steward = await person();
  const { conveningId } = await signInSteward(steward, stage);
  const run = await runnerOf(steward, stage, conveningId);
  const { teams } = await (await steward.request.get(`/api/convenings/${conveningId}`)).json();
  const boardIds: string[] = teams.map(({ boardId }: { boardId: string }) => boardId);
  await run.send({ type: 'open-convening' });
  await run.send({ type: 'go-to-step', step: 0 });
  const also = async (path: string, options: object = {}) => {
    const page = await person(options);
    await page.context().addCookies(await steward.context().cookies());
    await page.goto(path);
    return page;
  };
  return { steward, conveningId, run, boardIds, also };
}

/** Whether everything that a wall shows is within its edges. */
const isWhole = (wall: Page) =>
  wall.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return scrollWidth <= innerWidth && scrollHeight <= innerHeight;
  });

const sizeOf = (wall: Page, text: string) =>
  wall
    .getByText(text)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

/** The documents that a page has open over WebSockets. */
function documentsOf(page: Page): Set<WebSocket> {
  const open = new Set<WebSocket>();
  page.on('websocket', (socket) => {
    if (!new URL(socket.url()).pathname.startsWith('/documents')) return;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  return open;
}

const light = (boardIds: string[]) =>
  ({ type: 'set-spotlight', spotlight: { is: 'boards', boardIds } }) as const;

const group = (id: string, name: string, place: string) => ({
  id,
  name,
  place,
  link: '',
  roles: { scribe: null, timekeeper: null, reporter: null },
  people: [],
  teamIds: [],
});

async function sendOut(run: Runner): Promise<void> {
  const groups = ['Attendance', 'Reading', 'Belonging'].map((name, index) =>
    group(`group-${index}`, name, String(index + 1)),
  );
  await run.send({
    type: 'put-breakout',
    breakout: { id: 'breakout-1', name: 'By theme', by: 'mix', board: null, groups },
  });
  await run.send({ type: 'send-out', breakoutId: 'breakout-1' });
}

test('a board in the spotlight is live, large and nameless while somebody writes, and comes back after the server was killed', async ({
  stage,
  person,
}) => {
  const { conveningId, run, boardIds, also } = await openDay(stage, person);
  const ana = await person();
  await joinTable(ana, stage, { name: NAME });
  const wall = await also(`/present/${conveningId}`, { viewport: HD });
  await run.send(light(boardIds.slice(0, 1)));
  await expect(wall.getByText('A ninth grader')).toBeVisible();
  await writeNote(ana, 'Hears', 'Nobody called us back');
  await expect(wall.getByText('Nobody called us back')).toBeVisible();
  await expectAccessible(wall);
  expect(await sizeOf(wall, 'Nobody called us back')).toBeGreaterThanOrEqual(25);
  expect(await isWhole(wall)).toBe(true);
  expect(await wall.locator('body').innerText()).not.toContain(NAME);
  await wall.setViewportSize(UHD);
  await expect.poll(() => sizeOf(wall, 'Nobody called us back')).toBeGreaterThanOrEqual(51);
  expect(await isWhole(wall)).toBe(true);
  await expectAccessible(wall);

  await stage.kill();
  await expect(wall.getByText('Not connected')).toBeVisible();
  await expect(wall.getByText('Nobody called us back')).toBeVisible();
  await stage.start();
  await writeNote(ana, 'Hears', 'The bus left early');
  await expect(wall.getByText('The bus left early')).toBeVisible();
  await expect(wall.getByText('Not connected')).toHaveCount(0);
  run.close();
});

test('three boards stand side by side, a note stands alone, and what is out of sight is closed', async ({
  stage,
  person,
}) => {
  const { conveningId, run, boardIds, also } = await openDay(stage, person);
  const ana = await person();
  await joinTable(ana, stage, { name: NAME });
  const noteId = (await ana.locator('[data-note]').first().getAttribute('data-note')) ?? '';
  const wall = await also('/networks', { viewport: HD });
  const open = documentsOf(wall);
  await wall.goto(`/present/${conveningId}`);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Arrive');
  await run.send(light(boardIds.slice(0, 3)));
  await expect(wall.getByRole('article')).toHaveCount(3);
  for (const text of ['A ninth grader', 'A sixth grader', 'Un abuelo']) {
    await expect(wall.getByText(text)).toBeVisible();
  }
  expect(await isWhole(wall)).toBe(true);
  await expectAccessible(wall);
  expect(open.size).toBe(3);

  const board = boardIds[0] ?? '';
  await run.send({ type: 'set-spotlight', spotlight: { is: 'note', boardId: board, noteId } });
  await expect(wall.getByRole('blockquote')).toContainText('A ninth grader');
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Juniper Creek School District');
  await expect(wall.getByText('Teacher leader')).toBeVisible();
  expect(await sizeOf(wall, 'A ninth grader')).toBeGreaterThanOrEqual(60);
  await expectAccessible(wall);
  await expect.poll(() => open.size).toBe(1);

  await run.send({ type: 'set-spotlight', spotlight: null });
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Arrive');
  await expect.poll(() => open.size).toBe(0);
  run.close();
});

test('while people are out the wall has their groups and what they are told, then how long until they are back, in both languages', async ({
  stage,
  person,
}) => {
  const { conveningId, run, boardIds, also } = await openDay(stage, person);
  const wall = await also(`/present/${conveningId}`, { viewport: HD, locale: 'es-MX' });
  await sendOut(run);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(
    'Busquen su grupo Find your group',
  );
  await expect(wall.getByRole('listitem').filter({ hasText: 'Reading' })).toContainText('Mesa 2');
  await run.send({ type: 'broadcast', text: 'Escriban con letra grande' });
  await expect(wall.getByText('Escriban con letra grande')).toBeVisible();
  await expectAccessible(wall);
  await run.send({ type: 'recall', seconds: 300 });
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Vuelvan en Come back in');
  await expect(wall.getByRole('timer').filter({ hasText: /^(5:00|4:5\d)$/ })).toBeVisible();
  expect(await isWhole(wall)).toBe(true);
  await expectAccessible(wall);
  await run.send(light(boardIds.slice(0, 1)));
  await expect(wall.getByText(/Vuelvan en 4:\d\d/)).toBeVisible();
  run.close();
});

test('BO-1 BO-2 a table writes its report-out by keyboard, the desk gives it the room, and the wall shows it for 90 seconds', async ({
  stage,
  person,
}) => {
  const { conveningId, steward, run, also } = await openDay(stage, person);
  const wall = await also(`/present/${conveningId}`, { viewport: HD });
  const ana = await person();
  await joinTable(ana, stage, { name: NAME });
  const bo = await person({ viewport: PHONE });
  await bo.context().addCookies(await ana.context().cookies());
  await bo.goto(ana.url());

  await ana.getByRole('button', { name: 'Menu' }).press('Enter');
  await ana.getByRole('button', { name: 'Report-out' }).press('Enter');
  const sheet = ana.getByRole('dialog', { name: 'Report-out' });
  await sheet.getByRole('button', { name: /^What we saw/ }).press('Enter');
  await expect(editor(ana)).toBeFocused();
  await ana.keyboard.type('Help comes too late.');
  await ana.keyboard.press('Escape');
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText('20 of 280 characters')).toBeVisible();
  await sheet.getByText('Pick notes from the board').press('Enter');
  for (const index of [0, 1, 2]) await sheet.getByRole('checkbox').nth(index).press('Space');
  await expect(sheet.getByText('3 are picked.')).toBeVisible();
  await sheet.getByRole('checkbox').nth(3).press('Space');
  await expect(sheet.getByRole('checkbox').nth(3)).not.toBeChecked();
  const picked = sheet.getByRole('region', { name: 'Notes that go with it' }).getByRole('listitem');
  await picked.nth(1).getByRole('button', { name: /^Up/ }).press('Enter');
  await expect(picked.first()).toContainText('En casa se habla');
  await expect(sheet.getByText(/About \d+ seconds to read aloud/)).toBeVisible();
  await expectAccessible(ana);

  await bo.getByRole('button', { name: 'Menu' }).click();
  await bo.getByRole('button', { name: 'Report-out' }).click();
  const onPhone = bo.getByRole('dialog', { name: 'Report-out' });
  await expect(onPhone.getByRole('button', { name: /^What we saw: Help comes/ })).toBeVisible();
  await onPhone.getByRole('button', { name: /^What we need/ }).click();
  await bo.keyboard.type('A phone tree');
  await expect(sheet.getByRole('button', { name: /^What we need.*A phone tree/ })).toBeVisible();
  expect(await bo.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await bo.keyboard.press('Escape');
  await expectAccessible(bo);

  await steward.goto(`/convening/${conveningId}`);
  const panel = steward.getByRole('region', { name: 'Report-outs' });
  const row = panel.getByRole('listitem').filter({ hasText: 'Juniper Creek' });
  await expect(row).toContainText('2 of 3 lines');
  await expectAccessible(steward);
  await row.getByRole('button').press('n');
  await expect(row).toContainText('on the wall now');
  await expect(wall.getByText('Help comes too late.')).toBeVisible();
  await expect(wall.getByText('A phone tree')).toBeVisible();
  await expect(wall.getByRole('timer')).toHaveText(/^1:(30|2\d)$/);
  await expect(wall.getByText('Next: Mesa Linda Unified')).toBeVisible();
  const shown = await wall.locator('body').innerText();
  expect(shown).not.toContain(NAME);
  expect(shown.indexOf('En casa se habla')).toBeLessThan(shown.indexOf('A ninth grader'));
  expect(await isWhole(wall)).toBe(true);
  await expectAccessible(wall);
  await panel.getByRole('button', { name: 'Next: Mesa Linda Unified' }).press('Enter');
  await expect(wall.getByText('Next: Harbor Point Charter Schools')).toBeVisible();
  await expect(row).toContainText('told');
  await panel.getByRole('button', { name: 'Stop' }).press('s');
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Arrive');
  run.close();
});

test('the remote moves the room from a phone with one thumb, answers who waits, and does not pretend while it is offline', async ({
  stage,
  person,
}) => {
  const { conveningId, run, also } = await openDay(stage, person);
  const ana = await person();
  await joinTable(ana, stage, { name: NAME });
  const remote = await also(`/remote/${conveningId}`, { viewport: PHONE });
  const now = remote.getByRole('region', { name: 'Now' });
  await expect(remote.getByText('Live', { exact: true })).toBeVisible();
  await expect(now).toContainText('Arrive');
  expect(await remote.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const targets = await remote
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(56);
  await expectAccessible(remote);

  await now.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(ana.getByText('Step 2 of')).toBeVisible();
  await now.getByRole('button', { name: 'Pause' }).click();
  await expect(ana.getByRole('timer').first()).toContainText('paused');
  await now.getByRole('button', { name: '+1 min' }).click();
  await now.getByRole('button', { name: 'Go on' }).click();
  await now.getByRole('button', { name: 'Skip next' }).click();
  await expect(now.getByRole('button', { name: 'Don’t skip next' })).toBeVisible();
  await ana.getByRole('button', { name: 'Ask for help' }).click();
  const queue = remote.getByRole('region', { name: 'Who waits' });
  await expect(queue).toContainText('Juniper Creek School District asks for help');
  await queue.getByRole('button', { name: /^Answered/ }).click();
  await expect(queue).toContainText('Nobody waits');
  await remote.getByRole('button', { name: /^Two minutes left/ }).click();
  await expect(
    remote.getByText(
      'Told to everybody: Two minutes left. Finish the sentence you are on. · Quedan',
    ),
  ).toBeVisible();
  await sendOut(run);
  await remote.getByRole('button', { name: 'Call back in 2 min' }).click();
  await expect(remote.getByText(/Called back: (2:00|1:5\d) left/)).toBeVisible();
  await expectAccessible(remote);

  await remote.context().setOffline(true);
  await expect(remote.getByText(/Nothing that you press reaches the room/)).toBeVisible();
  const next = now.getByRole('button', { name: 'Next', exact: true });
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await next.click({ force: true });
  await expectAccessible(remote);
  await remote.context().setOffline(false);
  await expect(remote.getByText('Live', { exact: true })).toBeVisible();
  await expect(ana.getByText('Step 2 of')).toBeVisible();
  run.close();
});

test('V-13 two remotes press Next at once: the room moves once, and the later one is told where it is', async ({
  stage,
  person,
}) => {
  const { conveningId, run, also } = await openDay(stage, person);
  const [first, second] = [
    await also(`/remote/${conveningId}`, { viewport: PHONE }),
    await also(`/remote/${conveningId}`, { viewport: PHONE, locale: 'es-MX' }),
  ] as const;
  await expect(first.getByText('Live', { exact: true })).toBeVisible();
  await expect(second.getByText('En vivo', { exact: true })).toBeVisible();
  // A phone that is slow: it presses on what it saw four seconds ago.
  const pressed = second.evaluate(() => {
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Siguiente',
    );
    const end = Date.now() + 4_000;
    while (Date.now() < end);
    button?.click();
  });
  const next = first.getByRole('button', { name: 'Next', exact: true });
  await next.click();
  await expect(first.getByText('What we saw and heard', { exact: true })).toBeVisible();
  await next.click();
  await pressed;
  await expect(second.getByText('Otra persona movió la sala un momento antes')).toBeVisible();
  await expectAccessible(second);
  await expect(first.getByText('What it may feel like', { exact: true })).toBeVisible();
  await expect(second.getByText('Cómo puede sentirse', { exact: true })).toBeVisible();
  run.close();
});

test('the desk leads to the remote by a square', async ({ stage, person }) => {
  const steward = await person();
  const { conveningId } = await signInSteward(steward, stage);
  await steward.goto(`/convening/${conveningId}`);
  await steward.getByRole('button', { name: 'Phone remote' }).press('Enter');
  const dialog = steward.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: 'QR code of the remote' })).toBeVisible();
  await expectAccessible(steward);
  await dialog.getByRole('link').press('Enter');
  await expect(steward.getByRole('region', { name: 'Now' })).toBeVisible();
});
