import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { signInSteward } from './people.ts';
import { joinTable } from './table.ts';

const DAY_MS = 86_400_000;

/** What the clock of a page shows, in seconds; undefined when it shows none. */
async function secondsLeft(page: Page): Promise<number | undefined> {
  const face = await page.getByRole('timer').first().textContent();
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(face ?? '') ?? [];
  return minutes === undefined ? undefined : Number(minutes) * 60 + Number(seconds);
}

/** A device whose clock is off by this much, from its first page on. */
async function withClockOff(page: Page, offMs: number): Promise<Page> {
  await page.addInitScript((off) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + off;
  }, offMs);
  return page;
}

test('V-11 K-32 one Next moves every screen, and all show the same time, whatever their clocks say', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { conveningId } = await signInSteward(steward, stage);
  await steward.goto(`/convening/${conveningId}`);
  const ana = await withClockOff(await person(), DAY_MS);
  const bo = await withClockOff(
    await person({ locale: 'es-MX', viewport: { width: 360, height: 740 } }),
    -14 * 60_000,
  );
  await joinTable(ana, stage, { name: 'Ana' });
  await bo.context().addCookies(await ana.context().cookies());
  await bo.goto(ana.url());

  await steward.getByRole('button', { name: 'Start', exact: true }).click();
  for (const page of [steward, ana, bo])
    await expect(page.getByRole('timer').first()).toBeVisible();
  await expect(ana.getByRole('region', { name: 'Where we are' })).toContainText('left');
  await expect(async () => {
    const [desk, first, second] = await Promise.all([steward, ana, bo].map(secondsLeft));
    if (desk === undefined || first === undefined || second === undefined)
      throw new Error('no clock');
    expect(Math.abs(desk - first)).toBeLessThanOrEqual(1);
    expect(Math.abs(desk - second)).toBeLessThanOrEqual(1);
  }).toPass();

  const time = steward.getByRole('region', { name: 'Time of this step' });
  await time.getByRole('button', { name: 'Pause' }).click();
  await expect(ana.getByRole('timer').first()).toContainText('paused');
  const stood = await secondsLeft(ana);
  await time.getByRole('button', { name: '5 minutes' }).click();
  await expect.poll(() => secondsLeft(ana)).toBe((stood ?? 0) + 300);
  await time.getByRole('button', { name: 'Go on' }).click();
  await expect(bo.getByRole('timer').first()).toContainText('restantes');

  await stage.kill();
  await stage.start();
  await steward.getByRole('button', { name: 'Next step' }).click();
  await expect(ana.getByText('Step 2 of')).toBeVisible();
  await expect(bo.getByText('Paso 2 de')).toBeVisible();
});

test('V-14 V-15 V-16 an agenda is built from a template, changed, skipped and shortened by keyboard', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  const made = await steward.request.post(`/api/networks/${networkId}/convenings`, {
    data: {
      name: { en: 'A day of our own', es: 'Un día nuestro' },
      phaseId: null,
      startsOn: '2027-05-10',
      endsOn: '2027-05-10',
      format: 'in-person',
      place: '',
      teamIds: [],
    },
    headers: { origin: stage.origin },
  });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = await made.json();
  await steward.goto(`/convening/${id}`);
  await expect(steward.getByText('No agenda yet')).toBeVisible();
  await steward.getByRole('button', { name: 'Add from a template' }).press('Enter');
  await expectAccessible(steward);
  await steward.getByRole('button', { name: 'Add (12 minutes)' }).press('Enter');
  await expect(steward.getByRole('heading', { name: 'In pairs' })).toBeVisible();

  await steward.getByRole('button', { name: 'Add a step' }).press('Enter');
  const dialog = steward.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add it' }).press('Enter');
  await expect(dialog).toContainText('Give the step a name.');
  await dialog.getByLabel('What it is called, in Spanish').fill('Cierre');
  await dialog.getByLabel('How many minutes').fill('30');
  await dialog.getByLabel('How many minutes').press('Enter');
  await expect(steward.getByRole('heading', { name: 'Cierre' })).toBeVisible();

  const steps = steward.locator('ol').getByRole('heading', { level: 3 });
  const tools = steward.locator('ol > li').filter({ hasText: 'Cierre' }).locator('details');
  await tools.locator('summary').press('Enter');
  await tools.getByRole('button', { name: 'Earlier' }).press('Enter');
  await expect(steps.nth(3)).toHaveText('Cierre');

  await steward.getByRole('button', { name: 'Start', exact: true }).press('Enter');
  const inPairs = steward.locator('ol > li').filter({ hasText: 'In pairs' }).locator('details');
  await inPairs.locator('summary').press('Enter');
  await inPairs.getByRole('button', { name: 'Skip it' }).press('Enter');
  await expect(steward.getByText('Next: In fours')).toBeVisible();

  const soon = await steward.evaluate(() => {
    const at = new Date(Date.now() + 35 * 60_000);
    return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  });
  await steward.getByLabel('We end at').fill(soon);
  await expect(steward.getByText(/we end \d minutes late/)).toBeVisible();
  await expectAccessible(steward);
  await steward.getByRole('button', { name: 'Shorten these steps' }).press('Enter');
  await expect(steward.locator('ol > li').filter({ hasText: 'Cierre' })).toContainText(
    /2\d minutes/,
  );
  await steward.reload();
  await expect(steps.nth(3)).toHaveText('Cierre');
});

test('V-15 a step is dragged by mouse and by finger, the total follows, and the agenda is reused for another day', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  const names = (en: string, es: string) => ({ en, es });
  const make = async (name: ReturnType<typeof names>) => {
    const made = await steward.request.post(`/api/networks/${networkId}/convenings`, {
      data: { name },
      headers: { origin: stage.origin },
    });
    expect(made.status(), await made.text()).toBe(201);
    return (await made.json()).id as string;
  };
  const first = await make(names('The first day', 'El primer día'));
  await steward.goto(`/convening/${first}`);
  await steward.getByRole('button', { name: 'Add from a template' }).click();
  await steward.getByRole('button', { name: 'Add (12 minutes)' }).click();
  const steps = steward.locator('ol').getByRole('heading', { level: 3 });
  await expect(steps).toHaveText(['Alone', 'In pairs', 'In fours', 'All together']);
  await expect(
    steward.getByText(/4 steps, 12 minutes in all\. Begun now, it ends at/),
  ).toBeVisible();

  const grip = (title: string) =>
    steward.locator('[data-step]').filter({ hasText: title }).locator('[data-grip]');
  const drag = async (title: string, before: string, pointer: 'mouse' | 'touch') => {
    await grip(before).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const from = await grip(title).boundingBox();
    const to = await steward.locator('[data-step]').filter({ hasText: before }).boundingBox();
    if (!from || !to) throw new Error('a step is not on the screen');
    const x = from.x + from.width / 2;
    const y = from.y + from.height / 2;
    if (pointer === 'mouse') {
      await steward.mouse.move(x, y);
      await steward.mouse.down();
      await steward.mouse.move(x, (y + to.y) / 2);
      await steward.mouse.move(x, to.y + 4);
      await expect(steward.locator('[data-drop="before"]')).toContainText(before);
      await steward.mouse.up();
      return;
    }
    const cdp = await steward.context().newCDPSession(steward);
    const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchY?: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: touchY === undefined ? [] : [{ x, y: touchY }],
      });
    await at('touchStart', y);
    await at('touchMove', (y + to.y) / 2);
    await at('touchMove', to.y + 4);
    await expect(steward.locator('[data-drop="before"]')).toContainText(before);
    await at('touchEnd');
  };
  await drag('In fours', 'Alone', 'mouse');
  await expect(steps).toHaveText(['In fours', 'Alone', 'In pairs', 'All together']);
  await drag('All together', 'In pairs', 'touch');
  await expect(steps).toHaveText(['In fours', 'Alone', 'All together', 'In pairs']);
  await steward.reload();
  await expect(steps).toHaveText(['In fours', 'Alone', 'All together', 'In pairs']);

  const second = await make(names('The second day', 'El segundo día'));
  await steward.goto(`/convening/${second}`);
  await steward.getByRole('button', { name: 'Reuse an agenda' }).press('Enter');
  const dialog = steward.getByRole('dialog');
  const source = dialog.getByLabel('From which convening?');
  await source.selectOption({ value: first });
  await expect(dialog.getByRole('listitem')).toHaveCount(4);
  await expectAccessible(steward);
  await dialog.getByRole('button', { name: 'Add all 4 steps' }).press('Enter');
  await expect(steps).toHaveText(['In fours', 'Alone', 'All together', 'In pairs']);

  await steward.goto(`/network/${networkId}`);
  await steward
    .getByRole('button', { name: /Plan a(nother)? convening/ })
    .first()
    .click();
  await dialog.getByLabel('Name in English').fill('The third day');
  await dialog.getByLabel('Begin with the agenda of').selectOption({ value: second });
  await expect(dialog.getByRole('listitem')).toHaveCount(4);
  await dialog
    .getByRole('button', { name: /^(Plan|Make|Add)/ })
    .last()
    .click();
  await expect(steps).toHaveText(['In fours', 'Alone', 'All together', 'In pairs']);
});

test('the projector shows the step to the whole room, in both languages, and comes back by itself', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { conveningId } = await signInSteward(steward, stage);
  await steward.goto(`/convening/${conveningId}`);
  const opened = steward.waitForEvent('popup');
  await steward.getByRole('link', { name: 'Open the projector' }).click();
  const wall = await opened;
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Welcome');
  await expect(wall.getByRole('region', { name: 'Bring people in' })).toBeVisible();
  await expectAccessible(wall);

  await steward.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Arrive');
  await expect(wall.locator('[lang="es"]').filter({ hasText: /Bus/ })).toBeVisible();
  await expect(wall.getByRole('timer')).toContainText('left');
  await expectAccessible(wall);
  await stage.kill();
  await expect(wall.getByText('Not connected')).toBeVisible();
  await stage.start();
  await steward.getByRole('button', { name: 'Next step' }).click();
  await expect(wall.getByText('Step 2 of')).toBeVisible();
  await expect(wall.getByText('Not connected')).toHaveCount(0);
  await steward.getByRole('button', { name: 'Close the door' }).click();
  await expect(wall.getByRole('region', { name: 'Bring people in' })).toHaveCount(0);
  await steward.getByRole('button', { name: 'End the convening' }).click();
  await expect(wall.getByRole('heading', { level: 1 })).toContainText('Thank you');

  const ana = await person();
  await ana.goto(`/present/${conveningId}`);
  await expect(ana.getByText('There is nothing here for you to see').first()).toBeVisible();
  await expect(ana.getByRole('timer')).toHaveCount(0);
});

test('V-17 a table asks for help and says that it is done; the desk sees it, answers it, and nobody else can', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { conveningId } = await signInSteward(steward, stage);
  await steward.goto(`/convening/${conveningId}`);
  await steward.getByRole('button', { name: 'Start', exact: true }).click();
  const ana = await person({ viewport: { width: 360, height: 740 } });
  await joinTable(ana, stage, { name: 'Ana' });

  await ana.getByRole('button', { name: 'Ask for help' }).click();
  await expect(ana.getByRole('button', { name: 'Help asked for' })).toBeVisible();
  await ana.getByRole('button', { name: 'We are done' }).click();
  const teams = steward.getByRole('region', { name: 'The room now' });
  await expect(teams.getByRole('status')).toContainText('1 table asks for help.');
  await expect(teams.getByRole('status')).toContainText('1 of 3 is done.');
  await expectAccessible(steward);
  await expectAccessible(ana);
  await teams.getByRole('button', { name: 'Answered: Juniper Creek' }).click();
  await expect(ana.getByRole('button', { name: 'Ask for help' })).toBeVisible();
  await steward.getByRole('button', { name: 'Next step' }).click();
  await expect(ana.getByRole('button', { name: 'We are done' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});
