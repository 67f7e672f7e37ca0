import { expect, expectAccessible, test } from './fixtures.ts';
import { signInSteward } from './people.ts';
import { expectLight, joinTable } from './table.ts';

test('RH-1 RH-4 RH-8 a convening is rehearsed with invented people and cleared away with one press', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { conveningId, networkId } = await signInSteward(steward, stage);
  await steward.goto(`/convening/${conveningId}`);
  const offer = steward.getByRole('region', { name: 'Rehearse the day' });
  await offer.getByLabel('How many people').fill('61');
  await expect(offer).toContainText('A whole number from 1 to 60.');
  await offer.getByLabel('How many people').fill('12');
  await offer.getByRole('radio', { name: 'Busy' }).check();
  await offer.getByRole('button', { name: 'Rehearse' }).click();

  const panel = steward.getByRole('region', { name: 'Rehearsal', exact: true });
  await expect(panel).toContainText('12 invented people are here or on the way.');
  await expect(steward.getByRole('heading', { level: 1 })).toContainText('· Rehearsal');
  await expect(steward.getByRole('region', { name: 'Bring people in' })).toHaveCount(0);
  await expectAccessible(steward);
  const rehearsalUrl = steward.url();

  const opened = steward.waitForEvent('popup');
  await steward.getByRole('link', { name: 'Open the projector' }).click();
  const wall = await opened;
  await expect(wall.getByText('Rehearsal', { exact: true })).toBeVisible();
  await expect(wall.getByRole('region', { name: 'Bring people in' })).toHaveCount(0);

  await steward.getByRole('button', { name: 'Start', exact: true }).click();
  await steward.getByRole('button', { name: 'Next step' }).click();
  const room = steward.getByRole('region', { name: 'The room now' });
  await expect(room).toContainText(/[1-4] here/);
  await room.getByRole('link').first().click();
  await expect(steward.getByText('Rehearsal', { exact: true }).first()).toBeVisible();
  await expect(steward.locator('[data-note]').first()).toBeVisible({ timeout: 40_000 });
  await expectAccessible(steward);

  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await expectLight(ana, 'Saved');
  await expect(ana.getByText('Rehearsal', { exact: true })).toHaveCount(0);
  await ana.goto(rehearsalUrl);
  await expect(ana.getByText('There is nothing here for you to see').first()).toBeVisible();
  await expect(ana.getByRole('button', { name: 'Next step' })).toHaveCount(0);

  await steward.goto(`/network/${networkId}`);
  await expect(steward.getByRole('link', { name: 'Go to the desk' }).first()).toBeVisible();
  await expect(steward.getByText('· Rehearsal')).toHaveCount(0);
  await steward.goto(`/convening/${conveningId}`);
  await offer.getByRole('link', { name: 'Go to the rehearsal' }).click();
  await panel.getByRole('button', { name: 'Send them away' }).click();
  await expect(panel).toContainText('Nobody is here now.');
  await panel.getByRole('button', { name: 'Clear the rehearsal away' }).click();
  await expect(offer.getByRole('button', { name: 'Rehearse' })).toBeVisible();
  await expect(steward).toHaveURL(new RegExp(`/convening/${conveningId}$`));
  const gone = await steward.request.get(rehearsalUrl.replace('/convening/', '/api/convenings/'));
  expect(gone.status()).toBe(404);
});

test('RH-3 the rehearsal is kept to those who run the network, in Spanish on a phone too', async ({
  stage,
  person,
}) => {
  const steward = await person({ locale: 'es-MX', viewport: { width: 360, height: 740 } });
  const { conveningId } = await signInSteward(steward, stage);
  await steward.goto(`/convening/${conveningId}`);
  const offer = steward.getByRole('region', { name: 'Ensayar el día' });
  await offer.getByRole('button', { name: 'Ensayar' }).click();
  const panel = steward.getByRole('region', { name: 'Ensayo', exact: true });
  await expect(panel).toContainText('24 personas inventadas');
  await expectAccessible(steward);
  const width = await steward.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await panel.getByRole('button', { name: 'Borrar el ensayo' }).click();
  await expect(offer.getByRole('button', { name: 'Ensayar' })).toBeVisible();
});
