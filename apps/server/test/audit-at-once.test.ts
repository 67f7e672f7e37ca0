import { AuditPage, NewInvitation } from '@throughline/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Asking } from './asking.ts';
import { type Guest, Running } from './running.ts';

let running: Running;
let asking: Asking;
let steward: Guest;
let networkId: string;
beforeAll(async () => {
  running = await Running.start();
  asking = new Asking(running);
  steward = await running.steward();
  ({ networkId } = (await running.sample()).convening);
});
afterAll(() => running.stop());

const EIGHT_TIMES = Array.from({ length: 8 }, (_, index) => index);
const entriesOf = async (action: string, thingId: string) => {
  const { items } = await asking.answer(AuditPage, steward, 'GET', `/networks/${networkId}/audit`);
  return items.filter((entry) => entry.action === action && entry.thingId === thingId).length;
};

it('N-33 holds one entry for somebody whom eight let in at the same moment', async () => {
  const { convening } = await running.sample();
  await running.server.desk.carryOut(convening.id, 'lobby-on', { type: 'set-lobby', on: true });
  const { id } = (await running.join('Ana')).session.me;
  const outcomes = await Promise.all(
    EIGHT_TIMES.map(() => asking.outcome(steward, 'POST', `/people/${id}/admit`)),
  );
  expect(new Set(outcomes)).toEqual(new Set(['200']));
  expect(await entriesOf('person.admit', id)).toBe(1);
});

it('N-33 holds one entry for an invitation that eight take back at the same moment', async () => {
  const form = { level: 'member', teamId: null };
  const path = `/networks/${networkId}/invitations`;
  const { id } = await asking.answer(NewInvitation, steward, 'POST', path, form);
  await Promise.all(EIGHT_TIMES.map(() => asking.outcome(steward, 'DELETE', `/invitations/${id}`)));
  expect(await entriesOf('invitation.revoke', id)).toBe(1);
});
