import { expect, expectAccessible, test } from './fixtures.ts';
import { nameOf, signInSteward } from './people.ts';
import { joinTable } from './table.ts';

test('a return link brings one back on another device, leaves the address at once, and can be stopped', async ({
  stage,
  person,
}) => {
  const [ana, phone] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.goto('/me');
  await ana.getByRole('button', { name: 'Make my link' }).click();
  const link = await ana.getByText(/\/r#/).innerText();
  await phone.goto(new URL(link).pathname + new URL(link).hash);
  await expect(phone).not.toHaveURL(/#/);
  await expect.poll(() => nameOf(phone)).toBe('Ana');

  await ana.getByRole('button', { name: 'Stop my link' }).click();
  await expect(ana.getByText(/opens nothing any more/)).toBeVisible();
  const stranger = await person();
  await stranger.goto(new URL(link).pathname + new URL(link).hash);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(
    'This link no longer opens anything',
  );
  await expectAccessible(stranger);
  await expect(stranger.getByRole('link', { name: 'Enter four words' })).toBeVisible();
});

test('four words bring one in on another device, once, pasted and in capitals', async ({
  stage,
  person,
}) => {
  const [ana, phone] = [await person(), await person({ viewport: { width: 360, height: 740 } })];
  await joinTable(ana, stage, { name: 'Ana' });
  await ana.goto('/me');
  await ana.getByRole('button', { name: 'Show four words' }).click();
  await expect(ana.locator('ol li')).toHaveCount(4);
  const words = await ana.locator('ol li').allInnerTexts();
  await expect(ana.getByText(/They work once, for \d+ more minutes/)).toBeVisible();
  await phone.goto('/phrase');
  await expectAccessible(phone);
  await phone.getByLabel('The four words').fill('only three words');
  await phone.getByRole('button', { name: 'Go on here' }).click();
  await expect(phone.getByText('There have to be four words.')).toBeVisible();
  await phone.getByLabel('The four words').fill(words.join(' – ').toUpperCase());
  await phone.getByRole('button', { name: 'Go on here' }).click();
  await expect.poll(() => nameOf(phone)).toBe('Ana');

  const late = await person();
  await late.goto('/phrase');
  await late.getByLabel('The four words').fill(words.join(' '));
  await late.getByRole('button', { name: 'Go on here' }).click();
  await expect(late.getByText(/These words open nothing/)).toBeVisible();
  await expect(late.getByLabel('The four words')).toHaveValue(words.join(' '));
});

test('one who waits in the lobby is told live, and goes straight to their map or hears that it is not now', async ({
  stage,
  person,
}) => {
  const [steward, ana, bo] = [await person(), await person(), await person()];
  const { conveningId } = await signInSteward(steward, stage);
  await steward.goto(`/convening/${conveningId}`);
  await steward
    .getByRole('switch', { name: /wait/i })
    .or(steward.getByLabel(/wait/i))
    .first()
    .click();
  await expect(steward.getByText('Nobody is waiting.')).toBeVisible();
  for (const [page, name] of [
    [ana, 'Ana'],
    [bo, 'Bo'],
  ] as const) {
    await page.goto(`/j/${stage.joinCode}`);
    await page.getByLabel('Your name').fill(name);
    await page.getByRole('radio', { name: 'Juniper Creek School District' }).check();
    await page.getByRole('radio', { name: 'Parent or caregiver' }).check();
    await page.getByRole('button', { name: 'Go to our map' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `You are in the waiting room, ${name}`,
    );
  }
  await expectAccessible(ana);
  await expect(steward.getByRole('button', { name: 'Let all 2 in' })).toBeVisible();
  await expectAccessible(steward);
  await steward.getByRole('button', { name: 'Let in: Ana' }).click();
  await expect(ana).toHaveURL(/\/board\//);
  await expect(bo).toHaveURL(/\/waiting/);
  await steward.getByRole('button', { name: 'Not now: Bo' }).click();
  await expect(bo.getByRole('heading', { level: 1 })).toHaveText('Not now');
});
