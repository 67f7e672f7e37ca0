import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { sessionOf, signInSteward } from './people.ts';

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

for (const [name, viewport] of Object.entries(sizes)) {
  test(`a steward invites a facilitator, whose link brings them in once: ${name}`, async ({
    stage,
    person,
  }) => {
    const [steward, dan] = [await person({ viewport }), await person({ viewport })];
    const { networkId } = await signInSteward(steward, stage);
    await steward.goto(`/network/${networkId}/people`);
    const panel = steward.getByRole('region', { name: 'Invitations', exact: true });
    await expect(panel).toContainText('Nobody is invited who is not here yet.');
    await panel.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = steward.getByRole('dialog');
    await expect(dialog.getByRole('radio', { name: 'Facilitator' })).toBeChecked();
    await expectAccessible(steward);
    await dialog
      .getByRole('combobox', { name: 'Team' })
      .selectOption({ label: 'Juniper Creek School District' });
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await expect(dialog).toHaveCount(0);
    const title = 'The link for: Facilitator, Juniper Creek School District';
    await expect(panel.getByRole('heading', { name: title })).toBeFocused();
    await expect(panel.getByRole('img', { name: 'QR code of the invitation' })).toBeVisible();
    await expect(waiting(steward)).toHaveCount(1);
    await expectAccessible(steward);
    expect(await sideways(steward)).toBe(0);
    const link = new URL(await panel.getByText(/\/invited#/).innerText());
    // Once it is put away nothing on the screen tells it again.
    await panel.getByRole('button', { name: 'I have passed it on' }).click();
    await steward.reload();
    await expect(waiting(steward)).toHaveCount(1);
    await expect(panel.getByText(/\/invited#/)).toHaveCount(0);

    await dan.goto(link.pathname + link.hash);
    await expect(dan).not.toHaveURL(/#/);
    await dan.getByLabel('Your name').fill('Dan Okafor');
    await dan.getByRole('radio', { name: 'Principal' }).check();
    await expectAccessible(dan);
    await dan.getByRole('button', { name: 'Take up the invitation' }).click();
    await expect(dan).not.toHaveURL(/invited/);
    const { me } = await sessionOf(dan);
    expect(me).toMatchObject({ name: 'Dan Okafor', level: 'facilitator' });
    expect(me.team?.name).toBe('Juniper Creek School District');
    await steward.reload();
    await expect(panel).toContainText('Nobody is invited who is not here yet.');
    const late = await person();
    await takeUp(late, link, 'Somebody Else');
    await expect(late.getByRole('heading', { level: 1 })).toHaveText(/does not work any more/);
  });
}

test('an invitation that is taken back opens nothing, and a facilitator invites nobody above them', async ({
  stage,
  person,
}) => {
  const [steward, dan, late] = [await person(), await person(), await person()];
  const { networkId } = await signInSteward(steward, stage);
  await steward.goto(`/network/${networkId}/people`);
  const first = await invite(steward, 'Facilitator');
  const second = await invite(steward, 'Partner');
  const third = await invite(steward, 'Steward');
  await expect(waiting(steward)).toHaveCount(3);
  await steward.getByRole('button', { name: /^Take back: Partner/ }).click();
  await expect(waiting(steward)).toHaveCount(2);
  await expect(steward.getByText('The invitation is taken back.')).toBeVisible();
  await expect(steward.getByRole('button', { name: 'Invite somebody' })).toBeFocused();
  await takeUp(late, second, 'Too Late');
  await expect(late.getByRole('heading', { level: 1 })).toHaveText(/does not work any more/);

  await takeUp(dan, first, 'Dan Okafor');
  await expect(dan).not.toHaveURL(/invited/);
  await dan.goto(`/network/${networkId}/people`);
  await expect(waiting(dan).filter({ hasText: 'Steward' })).toHaveCount(1);
  await expect(dan.getByRole('button', { name: /^Take back: Steward/ })).toHaveCount(0);
  await dan.getByRole('button', { name: 'Invite somebody' }).click();
  await expect(dan.getByRole('radio', { name: 'Facilitator' })).toBeVisible();
  await expect(dan.getByRole('radio', { name: 'Steward' })).toHaveCount(0);
  // The one that was left alone still works.
  await takeUp(late, third, 'In Time');
  await expect.poll(async () => (await late.request.get('/api/me')).status()).toBe(200);
  expect((await sessionOf(late)).me.level).toBe('steward');
});

async function invite(page: Page, level: string): Promise<URL> {
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: level }).check();
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByRole('heading', { name: `The link for: ${level}` })).toBeVisible();
  const link = new URL(await page.getByText(/\/invited#/).innerText());
  await page.getByRole('button', { name: 'I have passed it on' }).click();
  return link;
}

async function takeUp(page: Page, link: URL, name: string): Promise<void> {
  // An address that differs only in its fragment does not load the page anew.
  await page.goto('about:blank');
  await page.goto(link.href);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('radio', { name: 'Principal' }).check();
  await page.getByRole('button', { name: 'Take up the invitation' }).click();
}

const waiting = (page: Page) =>
  page.getByRole('list', { name: 'Invited and not here yet' }).getByRole('listitem');

/** How far a page can be scrolled sideways. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
