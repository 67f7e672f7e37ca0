import type { Page } from '@playwright/test';
import * as answers from './answers.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { addPerson, inList, sessionOf, signInSteward } from './people.ts';
import { joinTable } from './table.ts';

const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

for (const [name, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the people, their list and their cards: ${name}, ${colorScheme}`, async ({
      stage,
      person,
    }) => {
      const [steward, ana] = [await person({ viewport, colorScheme }), await person()];
      const { networkId } = await signInSteward(steward, stage);
      await joinTable(ana, stage, { name: 'Ana Reyes' });
      await steward.goto(`/network/${networkId}/people`);
      await addPerson(steward, 'Ana Lucía Reyes', 'Parent or caregiver');
      await expect(steward.getByRole('button', { name: /this is Ana/ })).toBeVisible();
      await expectAccessible(steward);
      expect(await sideways(steward)).toBe(0);
      await inList(steward, 'Ana Lucía Reyes').click();
      await expectAccessible(steward);
      await steward.keyboard.press('Escape');
      await expect(inList(steward, 'Ana Lucía Reyes')).toBeFocused();
      await steward.getByRole('button', { name: 'Match with… Ana Reyes' }).click();
      await expectAccessible(steward);
      await steward.goto(`/network/${networkId}/people/import`);
      await expectAccessible(steward);
      expect(await sideways(steward)).toBe(0);
      await steward.goto(`/network/${networkId}/cards`);
      await expect(steward.getByRole('checkbox').first()).toBeVisible();
      await expectAccessible(steward);
    });

    test(`axe finds nothing on one’s own page and the ways in: ${name}, ${colorScheme}`, async ({
      stage,
      person,
    }) => {
      const ana = await person({ viewport, colorScheme });
      await joinTable(ana, stage, { name: 'Ana Reyes' });
      // What the server holds of her, and every way in that a server can offer.
      await answers.answerWith(ana, {
        'GET /api/me/data': () =>
          answers.myData({
            ...answers.person('ana1', 'Ana Reyes'),
            email: 'ana@example.org',
          }),
        'GET /api/sign-in': answers.everyWay,
      });
      await ana.goto('/me');
      await ana.getByRole('button', { name: 'Make my link' }).click();
      await ana.getByRole('button', { name: 'Show four words' }).click();
      await ana.getByRole('button', { name: 'Show me' }).click();
      await expect(ana.getByText('What you wrote: 2 texts')).toBeVisible();
      await expectAccessible(ana);
      expect(await sideways(ana)).toBe(0);
      await ana.getByRole('button', { name: 'Leave and be erased…' }).click();
      await expectAccessible(ana);
      await ana.goto('/sign-in');
      await expect(ana.getByRole('button', { name: 'Send me a link' })).toBeVisible();
      await expectAccessible(ana);
      await ana.goto('/invited#Vv3kq0Y7mW2sLx9TtBd4Zg');
      await ana.getByRole('button', { name: 'Take up the invitation' }).click();
      await expect(ana.getByLabel('Your name')).toBeFocused();
      await expectAccessible(ana);
    });
  }
}

test('a long list comes a page at a time, and the keyboard stays on the way to the next', async ({
  stage,
  person,
}) => {
  const steward = await person();
  const { networkId } = await signInSteward(steward, stage);
  let pages = 0;
  await answers.answerWith(steward, {
    [`GET /api/networks/${networkId}/people`]: () => {
      pages += 1;
      const items = Array.from({ length: 100 }, (_, index) =>
        answers.person(`p${pages}-${index}`, `Person ${pages}.${index}`),
      );
      return { items, next: 'more' };
    },
  });
  await steward.goto(`/network/${networkId}/people`);
  await expect(steward.getByText('The first 100 people')).toBeVisible();
  await steward.getByRole('button', { name: 'Show more' }).focus();
  await steward.keyboard.press('Enter');
  await expect(steward.getByText('The first 200 people')).toBeVisible();
  await expect(steward.getByRole('button', { name: 'Show more' })).toBeFocused();
  expect((await sessionOf(steward)).me.level).toBe('steward');
});

/** How far a page can be scrolled sideways. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
