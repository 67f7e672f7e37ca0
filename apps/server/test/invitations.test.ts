import { InvitationList, type Level, NewInvitation } from '@throughline/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Asking } from './asking.ts';
import { type Guest, Running } from './running.ts';

let running: Running;
let asking: Asking;
let steward: Guest;
let path: string;
beforeAll(async () => {
  running = await Running.start();
  asking = new Asking(running);
  steward = await running.steward();
  path = `/networks/${(await running.sample()).convening.networkId}/invitations`;
});
afterAll(() => running.stop());

const FORM = { name: 'Fay', role: 'other', language: 'en' };
async function invite(level: Level, who = steward) {
  const made = await asking.answer(NewInvitation, who, 'POST', path, { level, teamId: null });
  expect(made.path).toMatch(/^\/invited#[A-Za-z0-9_-]{22}$/);
  return { ...made, secret: made.path.split('#')[1] ?? '' };
}
const accept = (secret: string, before?: Guest) =>
  asking.comesBy('/invitations/accept', { ...FORM, secret }, before);
const accepting = (secret: string) =>
  asking.outcome(undefined, 'POST', '/invitations/accept', { ...FORM, secret });

it('NB-4 lets one person in, once, at the level that it names', async () => {
  const { secret, id } = await invite('facilitator');
  const fay = await accept(secret);
  expect(fay.session.me).toMatchObject({ name: 'Fay', level: 'facilitator', state: 'here' });
  expect(await accepting(secret)).toBe('404 invalid-link');
  const list = await asking.answer(InvitationList, steward, 'GET', path);
  expect(list.find((one) => one.id === id)?.usedAt).toBeGreaterThan(0);
  expect(JSON.stringify(list)).not.toContain(secret);
});

it('NB-4 lets only one of two in who use it at the same moment', async () => {
  const { secret } = await invite('partner');
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => accepting(secret)));
  expect(outcomes.filter((outcome) => outcome === '201')).toHaveLength(1);
  const everybody = await running.server.storage.directory.people(
    (await running.sample()).convening.networkId,
    { limit: 500, level: 'partner' },
  );
  expect(everybody.items).toHaveLength(1);
});

it('NB-4 A-08 raises who is signed in already, under a new session id, and brings nobody lower', async () => {
  const ana = await running.join('Ana');
  const raised = await accept((await invite('facilitator')).secret, ana);
  expect(raised.session.me).toMatchObject({ id: ana.session.me.id, name: 'Ana' });
  expect(raised.session.me.level).toBe('facilitator');
  expect(raised.cookie).not.toBe(ana.cookie);
  expect(await asking.outcome(ana, 'GET', '/me')).toBe('401 signed-out');
  const still = await accept((await invite('observer')).secret, raised);
  expect(still.session.me.level).toBe('facilitator');
});

it('NB-4 N-11 a facilitator invites nobody to more than their own level, and a member nobody', async () => {
  const fay = await accept((await invite('facilitator')).secret);
  const ana = await running.join('Ana');
  const form = (level: Level) => ({ level, teamId: null });
  expect(await asking.outcome(fay, 'POST', path, form('steward'))).toBe('403 not-allowed');
  expect(await asking.outcome(fay, 'POST', path, form('facilitator'))).toBe('201');
  expect(await asking.outcome(ana, 'POST', path, form('observer'))).toBe('403 not-allowed');
  expect(await asking.outcome(ana, 'GET', path)).toBe('403 not-allowed');
  const { id } = await invite('steward');
  expect(await asking.outcome(fay, 'DELETE', `/invitations/${id}`)).toBe('403 not-allowed');
  expect(await asking.outcome(ana, 'DELETE', `/invitations/${id}`)).toBe('404 not-found');
});

it('NB-4 A-10 is dead once it was revoked or its two weeks are over', async () => {
  const { id, secret, expiresAt, createdAt } = await invite('member');
  expect(expiresAt - createdAt).toBe(14 * 86_400_000);
  expect(await asking.outcome(steward, 'DELETE', `/invitations/${id}`)).toBe('204');
  expect(await accepting(secret)).toBe('404 invalid-link');
  const { invitations } = running.server.storage;
  const record = { id: 'over-there', hash: 'f'.repeat(64), networkId: path.split('/')[2] ?? '' };
  const times = { createdAt: 1, expiresAt: 2, usedBy: null, usedAt: null };
  await invitations.make({ ...record, level: 'member', teamId: null, ...times });
  expect(await invitations.find(record.hash, 2)).toBeUndefined();
});
