import type { ReturnLink } from '@throughline/protocol';
import { makeFiveHundred } from './five-hundred.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { ask } from './furnish.ts';
import { signInSteward } from './people.ts';

test('with 500 people in ten networks every home says all that it has to say', async ({
  stage,
  person,
}) => {
  const [steward, member] = [await person(), await person()];
  await signInSteward(steward, stage);
  const { networkId, teamId, memberId } = await makeFiveHundred(steward);
  await steward.goto('/networks');
  await expect(steward.getByRole('link', { name: /^Learning network/ })).toHaveCount(10);
  await steward.goto(`/network/${networkId}`);
  await expect(steward.getByRole('link', { name: /^District [A-J]-Valley$/ })).toHaveCount(10);
  await expect(steward.getByText(/50 expected/)).toBeVisible();
  await expectAccessible(steward);
  await steward.goto(`/network/${networkId}/people`);
  await expect(steward.getByRole('button', { name: /^Change Person/ })).toHaveCount(50);
  const { path } = await ask<ReturnLink>(steward, 'POST', `/people/${memberId}/card`);
  await member.goto(path);
  await expect(member).toHaveURL(`/team/${teamId}`);
  await expect(member.getByRole('heading', { level: 1 })).toContainText('Valley');
});
