import type { Locator, Page } from '@playwright/test';
import { ConveningForStaff, type Step } from '@throughline/protocol';
import { expect, expectAccessible, test } from './fixtures.ts';
import { sessionOf } from './people.ts';
import { Room, step } from './room.ts';
import { editor, joinTable } from './table.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const SIX = [
  ['Ana', 'Parent or caregiver', 'Juniper Creek School District'],
  ['Bo', 'Principal', 'Juniper Creek School District'],
  ['Cy', 'Teacher leader', 'Juniper Creek School District'],
  ['Dee', 'Parent or caregiver', 'Mesa Linda Unified'],
  ['Eli', 'Principal', 'Mesa Linda Unified'],
  ['Fay', 'Teacher leader', 'Mesa Linda Unified'],
] as const;

const here = (page: Page): Locator => page.getByRole('region', { name: 'Where we are' });
const boardOf = (page: Page) => new URL(page.url()).pathname;

/** What everybody's screen says of the step, held against what the journal says. */
async function expectStep(
  { steward, everyone, remote, wall }: Screens,
  room: Room,
  title: string,
  onWall: string | RegExp = title,
): Promise<void> {
  await room.until(({ agenda, currentStep }) => agenda[currentStep ?? -1]?.title.en === title);
  const { currentStep, agenda } = room.state;
  for (const page of everyone) {
    const words = `Step ${(currentStep ?? 0) + 1} of ${agenda.length}`;
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.getByText(title).first()).toBeVisible();
  }
  await expect(remote.getByRole('region', { name: 'Now' })).toContainText(title);
  await expect(wall.getByText(onWall).first()).toBeVisible();
  // What a server that starts now would be told: the journal, read anew.
  const answer = await steward.request.get(`/api/convenings/${room.conveningId}`);
  const { state } = ConveningForStaff.parse(await answer.json());
  expect(state.currentStep).toBe(currentStep);
  expect(state).toEqual(room.state);
}

interface Screens {
  readonly steward: Page;
  readonly everyone: readonly Page[];
  readonly remote: Page;
  readonly wall: Page;
}

/** The agenda of this day in the place of the sample's. */
async function planDay(room: Room): Promise<void> {
  for (const { id } of room.state.agenda) await room.tell({ type: 'remove-step', stepId: id });
  const plan: readonly [id: string, title: string, more: Partial<Step>][] = [
    ['arrive-1', 'Arriving', { mode: 'plenary' }],
    ['alone-1', 'On your own', { mode: 'solo', writing: 'alone', board: { kind: 'empathy-map' } }],
    ['mixed-1', 'Mixed tables', { mode: 'cross-team' }],
    ['plenary-1', 'All together', { mode: 'plenary' }],
    ['report-1', 'Reporting', { mode: 'plenary', wall: 'reports' }],
    ['close-1', 'Closing', { mode: 'plenary' }],
  ];
  for (const [id, title, more] of plan) {
    await room.tell(step(id, title, `${title} (es)`, { prompt: { en: '', es: '' }, ...more }));
  }
}

test.setTimeout(300_000);

test('V-13 V-18 V-20 V-23 a day of six steps: a facilitator at the desk, a phone as remote, the wall, and six people at two tables', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const room = await Room.of(steward, stage);
  await planDay(room);
  const also = async (path: string, options: object) => {
    const page = await person(options);
    await page.context().addCookies(await steward.context().cookies());
    await page.goto(path);
    return page;
  };
  await steward.goto(`/convening/${room.conveningId}`);
  const remote = await also(`/remote/${room.conveningId}`, PHONE);
  const wall = await also(`/present/${room.conveningId}`, {
    viewport: { width: 1920, height: 1080 },
  });
  const everyone: Page[] = [];
  for (const [name, role, team] of SIX) {
    const page = await person(everyone.length % 2 === 0 ? PHONE : {});
    await joinTable(page, stage, { name, role, team });
    await page.keyboard.press('Escape');
    everyone.push(page);
  }
  const [ana, bo, , dee] = everyone as [Page, Page, Page, Page];
  const screens = { steward, everyone, remote, wall };
  const next = () => remote.getByRole('button', { name: 'Next', exact: true }).click();

  // 1. The day begins at the remote.
  await room.tell({ type: 'open-convening' });
  await remote.getByRole('button', { name: /^(Start|Next)$/ }).click();
  await expectStep(screens, room, 'Arriving');

  // 2. Each writes alone; the desk puts it on the boards.
  await next();
  const hers = ana.getByRole('dialog', { name: 'Write on your own' });
  await expect(hers).toBeVisible();
  await hers.getByRole('button', { name: 'Add a note' }).click();
  await hers.getByRole('textbox', { name: /Your note/ }).fill('The bus comes at six');
  await expect(hers.locator('[data-light="saved"]')).toBeVisible();
  await expect(bo.locator('main')).not.toContainText('The bus comes at six');
  const alone = steward.getByRole('region', { name: 'Written alone' });
  await alone.getByRole('button', { name: /Show the notes of Juniper Creek/ }).click();
  const asking = steward.getByRole('dialog');
  await asking.getByRole('button', { name: 'Show', exact: true }).click();
  for (const page of everyone) await page.keyboard.press('Escape');
  await expectStep(screens, room, 'On your own');
  await expect(ana.getByText('The bus comes at six').first()).toBeVisible();

  // 3. Groups mixed by role, made at the desk, go out with the step.
  const panel = steward.getByRole('region', { name: 'Breakout groups' });
  await panel.getByRole('button', { name: 'Make groups' }).click();
  const dialog = steward.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Number of groups' }).check();
  await dialog.getByRole('spinbutton').fill('2');
  await dialog.getByLabel('A board for each group').selectOption({ label: 'Notes' });
  await dialog.getByRole('button', { name: 'Make these groups' }).click();
  const breakout = (await room.until(({ breakouts }) => breakouts.length === 1)).breakouts[0];
  if (!breakout) throw new Error('no groups');
  const mixed = room.state.agenda[2];
  if (!mixed) throw new Error('no step');
  await room.tell({
    type: 'put-step',
    step: { ...mixed, groups: breakout.id },
    before: mixed.id,
  });
  await next();
  await room.until(({ out }) => out?.breakoutId === breakout.id);
  await expectStep(screens, room, 'Mixed tables', 'Find your group');
  const seats = new Map<string, string>();
  for (const page of everyone) {
    const { me } = await sessionOf(page);
    const groups = room.state.breakouts[0]?.groups.filter(({ people }) => people.includes(me.key));
    expect(groups).toHaveLength(1);
    const name = groups?.[0]?.name ?? '';
    seats.set(me.name, name);
    await expect(here(page)).toContainText(`Your group: ${name}`);
  }
  // Of each role one in each group.
  for (const [one, other] of [
    ['Ana', 'Dee'],
    ['Bo', 'Eli'],
    ['Cy', 'Fay'],
  ] as const) {
    expect(seats.get(one)).not.toBe(seats.get(other));
  }

  // Help is asked for at a table and answered at the remote.
  await ana.getByRole('button', { name: 'Ask for help' }).click();
  const queue = remote.getByRole('region', { name: 'Who waits' });
  await expect(queue).toContainText('asks for help');
  await queue.getByRole('button', { name: /^Answered/ }).click();
  await expect(ana.getByText('Your call for help was answered.').first()).toBeVisible();

  // One is moved while typing: the sentence is finished where it was begun.
  const group = room.state.breakouts[0]?.groups.find(({ name }) => name === seats.get('Dee'));
  const before = `/board/${group?.boardId}`;
  await expect.poll(() => boardOf(dee)).toBe(before);
  await dee
    .getByRole('button', { name: /^Add a note/ })
    .first()
    .click();
  await editor(dee).pressSequentially('We saw ');
  const { me } = await sessionOf(dee);
  const to = room.state.breakouts[0]?.groups.find(({ people }) => !people.includes(me.key));
  if (!to) throw new Error('no other group');
  await room.tell({
    type: 'move-people',
    breakoutId: breakout.id,
    groupId: to.id,
    people: [me.key],
  });
  await dee.keyboard.type('long lines');
  await expect(editor(dee)).toHaveText('We saw long lines');
  expect(boardOf(dee)).toBe(before);
  await expect(here(dee)).toContainText(`Your group: ${to.name}`);
  await dee.keyboard.press('Escape');
  await expect.poll(() => boardOf(dee)).not.toBe(before);

  // Everybody is told something, and called back.
  await panel.getByLabel('A message to all groups').fill('Two more minutes.');
  await panel.getByRole('button', { name: 'Send the message' }).click();
  for (const page of [...everyone, wall]) {
    await expect(page.getByText('Two more minutes.').first()).toBeVisible();
  }
  await panel.getByRole('button', { name: 'Now', exact: true }).click();
  await room.until(({ out }) => out === null);

  // 4. All together: what the groups wrote lies side by side.
  await next();
  await expectStep(screens, room, 'All together', 'What the groups brought');
  await expect(
    bo
      .getByRole('link', { name: 'All boards side by side' })
      .or(bo.getByRole('heading', { name: 'All boards side by side' }))
      .first(),
  ).toBeVisible();
  expect(room.state.together).toBe(breakout.id);
  await ana.goto(`/convenings/${room.conveningId}/together`);
  const column = ana.getByRole('article', { name: new RegExp(`^${group?.name}`) });
  await column.scrollIntoViewIfNeeded();
  await expect(column).toContainText('We saw long lines');
  await expectAccessible(ana);

  // 5. A report-out, for 90 seconds on the wall.
  await next();
  await expectStep(screens, room, 'Reporting');
  await bo.goto(`/board/${(await sessionOf(bo)).boards[0]?.id}`);
  await bo.keyboard.press('Escape');
  await bo.getByRole('button', { name: 'Menu' }).click();
  await bo.getByRole('button', { name: 'Report-out' }).click();
  const sheet = bo.getByRole('dialog', { name: 'Report-out' });
  await sheet.getByRole('button', { name: /^What we saw/ }).press('Enter');
  await bo.keyboard.type('Help comes too late.');
  await bo.keyboard.press('Escape');
  const reports = steward.getByRole('region', { name: 'Report-outs' });
  const row = reports.getByRole('listitem').filter({ hasText: 'Juniper Creek' });
  await row.getByRole('button', { name: /^Show for/ }).click();
  await expect(wall.getByText('Help comes too late.')).toBeVisible();
  await expect(wall.getByRole('timer').first()).toHaveText(/^1:(30|2\d)/);
  await expectAccessible(wall);

  // 6. The day ends, everywhere.
  await next();
  await expectStep(screens, room, 'Closing');
  await room.tell({ type: 'close-convening' });
  await expect(wall.getByText('Thank you').first()).toBeVisible();
  await ana.goBack();
  for (const page of everyone) await expect(page.getByText('Over').first()).toBeVisible();
  room.close();
});
