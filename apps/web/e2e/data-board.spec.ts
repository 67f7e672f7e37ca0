import type { Page } from '@playwright/test';
import { Session } from '@throughline/protocol';
import { expect, expectAccessible, test } from './fixtures.ts';
import type { Stage } from './stage.ts';
import { editor, expectLight, joinTable, notesIn } from './table.ts';
import type { View } from './views.ts';

/** Made up, with a publisher's blemishes: a group too small, one without figures, a stray blank. */
const TABLE = [
  'Location,Race,TimeFrame,DataFormat,Data',
  ...['Colorado', 'CEDAR RIVER 4', 'ADAMS 14'].flatMap((place, p) =>
    ['2012', '2013', '2014'].flatMap((year, y) =>
      Object.entries({
        'All Students': 0.55,
        Asian: 0.71,
        Black: 0.33,
        Hispanic: 0.39,
        White: 0.66,
      }).map(([group, rate]) => {
        const small = place === 'CEDAR RIVER 4' && group === 'Asian' && year !== '2013';
        return `${place},${group},${year},Percent,${small ? 'LNE' : (rate - p * 0.06 + y * 0.013).toFixed(4)}`;
      }),
    ),
  ),
  'CEDAR RIVER 4,Native American,2014,Percent,N/A',
  'CEDAR RIVER 4,Two or more,2014,Percent,',
].join('\r\n');

/** A data board of this person's team, with nothing on it. */
async function openDataBoard(page: Page): Promise<string> {
  const { me, networks } = Session.parse(await (await page.request.get('/api/me')).json());
  const response = await page.request.post(`/api/networks/${networks[0]?.id}/boards`, {
    headers: { origin: new URL(page.url()).origin },
    data: { kind: 'data-board', conveningId: null, owner: { type: 'team', teamId: me.team?.id } },
  });
  expect(response.status(), await response.text()).toBe(201);
  const { id } = (await response.json()) as { id: string };
  await page.goto(`/board/${id}`);
  return id;
}

async function bringIn(page: Page, name = 'mathematics-2014.csv'): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(TABLE),
  });
}

async function atTable(page: Page, stage: Stage, name: string): Promise<void> {
  await joinTable(page, stage, { name });
  await page.keyboard.press('Escape');
}

test('a table is brought in by keyboard alone, and two people look at its chart at once', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await atTable(ana, stage, 'Ana');
  await atTable(bo, stage, 'Bo');
  const board = await openDataBoard(ana);
  await bo.goto(`/board/${board}`);
  await ana.getByRole('button', { name: 'Add a chart' }).press('Enter');
  await ana.getByRole('button', { name: 'Bring in a table' }).press('Enter');
  const chosen = ana.waitForEvent('filechooser');
  await ana.getByRole('button', { name: 'Choose a file' }).press('Enter');
  await (await chosen).setFiles({
    name: 'math.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(TABLE),
  });
  await expect(ana.getByText('46 lines read, 1 set aside, 47 in all.')).toBeVisible();
  await expect(ana.getByText('Line 48')).toBeVisible();
  await expectAccessible(ana);
  await ana.getByLabel('Where does it come from?').fill('The state, 2014');
  await ana.getByRole('button', { name: 'Bring it in' }).press('Enter');
  await expect(ana.getByText('46 of 47 lines read')).toBeVisible();
  await ana.getByLabel('District').fill('CEDAR RIVER 4');
  await expectAccessible(ana);
  await ana.getByLabel('District').press('Enter');

  for (const page of [ana, bo]) {
    const card = page.getByRole('article', { name: 'Math' });
    await expect(card).toContainText('Math · CEDAR RIVER 4 · Percent');
    await expect(card).toContainText('Source: The state, 2014');
    await card.getByText('All figures as a table').click();
    const row = card.getByRole('row', { name: /Asian CEDAR RIVER 4/ });
    await expect(row).toContainText('LNE, too few');
    await expect(row).toContainText('66%');
    await expect(card.getByRole('row', { name: /White Colorado/ })).toContainText('69%');
    await expectAccessible(page);
  }
  await ana.getByRole('radio', { name: 'Over the years' }).check();
  await expect(bo.getByText(/points between White and Black, 2014/)).toBeVisible();
  await expectAccessible(bo);
  await bo.reload();
  await expect(bo.getByText(/points between White and Black, 2014/)).toBeVisible();
});

test('reasons and wishes are held back while a group looks, and nobody is made the cause', async ({
  stage,
  person,
}) => {
  const ana = await person();
  await atTable(ana, stage, 'Ana');
  await openDataBoard(ana);
  await ana.getByRole('button', { name: 'Add a note to I notice' }).click();
  await editor(ana).pressSequentially('It fell because of the schedule');
  await ana.keyboard.press('Escape');
  await expect(notesIn(ana, 'I notice')).toContainText(['This gives a reason.']);
  await ana.getByRole('button', { name: 'Add a note to I wonder' }).click();
  await editor(ana).pressSequentially('Is it that parents do not help?');
  await ana.keyboard.press('Escape');
  await expect(notesIn(ana, 'I wonder')).toContainText(['This makes people the cause.']);
  await ana.getByRole('button', { name: 'Ask why five times' }).click();
  await editor(ana).pressSequentially('A gap of 30 points');
  await ana.keyboard.press('Escape');
  await expectLight(ana, 'Saved');
  await chooseDataView(ana, 'Outline');
  await expect(ana.getByRole('row').filter({ hasText: 'A gap of 30 points' })).toBeVisible();
  await expectAccessible(ana);
});

test('on a phone of 360 pixels it is all done by touch, one part at a time', async ({
  stage,
  person,
}) => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  const ana = await person(phone);
  await atTable(ana, stage, 'Ana');
  await openDataBoard(ana);
  await ana
    .getByRole('button', { name: /The figures/ })
    .first()
    .tap();
  await ana.getByRole('button', { name: 'Add a chart' }).tap();
  await ana.getByRole('button', { name: 'Bring in a table' }).tap();
  await bringIn(ana);
  await ana.getByRole('button', { name: 'Bring it in' }).tap();
  await ana.getByLabel('District').fill('CEDAR RIVER 4');
  await ana.getByRole('button', { name: 'Put it on the board' }).tap();
  const card = ana.getByRole('article');
  await expect(card).toContainText('CEDAR RIVER 4');
  for (const kind of ['Beside the state', 'Over the years', 'Groups side by side']) {
    await card.getByRole('radio', { name: kind }).tap();
    await expectAccessible(ana);
    const overflow = await ana.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, kind).toBeLessThanOrEqual(0);
  }
});

test('a list of students is refused on this device', async ({ stage, person }) => {
  const ana = await person();
  await atTable(ana, stage, 'Ana');
  await openDataBoard(ana);
  await ana.getByRole('button', { name: 'Add a chart' }).click();
  await ana.getByRole('button', { name: 'Bring in a table' }).click();
  await ana.locator('input[type="file"]').setInputFiles({
    name: 'roster.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Student ID,School,Year,Score\n482913,North,2014,40\n482914,North,2014,41\n',
    ),
  });
  await expect(ana.getByRole('alert')).toContainText('looks like students’ records');
  await expect(ana.getByRole('button', { name: 'Bring it in' })).toHaveCount(0);
});

/** The switch of views; what each shows is looked for by the test. */
async function chooseDataView(page: Page, view: View): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('radiogroup', { name: 'View' })
    .locator('label')
    .filter({ hasText: view })
    .click();
}
