import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PersonInfo, Phrase, ReturnLink, Session } from '@throughline/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHRASE_WORDS } from '../src/people/phrases.ts';
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
  networkId = (await running.sample()).convening.networkId;
});
afterAll(() => running.stop());

const secretOf = ({ path }: ReturnLink) => {
  expect(path).toMatch(/^\/r#[A-Za-z0-9_-]{22}$/);
  return path.split('#')[1] ?? '';
};
const linkOf = async (who: Guest) =>
  secretOf(await asking.answer(ReturnLink, who, 'POST', '/me/return-link'));
const returnsBy = (secret: string, before?: Guest) => asking.comesBy('/return', { secret }, before);
const returning = (secret: string) => asking.outcome(undefined, 'POST', '/return', { secret });
const expectSomebody = (over = {}) =>
  asking.answer(PersonInfo, steward, 'POST', `/networks/${networkId}/people`, {
    name: 'Ana Ruiz',
    role: 'principal',
    ...over,
  });

it('NB-1 brings somebody back on another device, each time under a new session id', async () => {
  const ana = await running.join('Ana');
  const secret = await linkOf(ana);
  const [phone, laptop] = [await returnsBy(secret), await returnsBy(secret)];
  expect(phone.session.me).toEqual(ana.session.me);
  expect(new Set([ana.cookie, phone.cookie, laptop.cookie]).size).toBe(3);
  expect(await asking.outcome(ana, 'GET', '/me')).toBe('200');
});

it('NB-1 A-08 an id that was there before is dead after it', async () => {
  const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
  const back = await returnsBy(await linkOf(ana), bo);
  expect(back.cookie).not.toBe(bo.cookie);
  expect(await asking.outcome(bo, 'GET', '/me')).toBe('401 signed-out');
});

it('NB-1 A-10 a link is dead once it was revoked or replaced, and unknown ones are answered alike', async () => {
  const ana = await running.join('Ana');
  const first = await linkOf(ana);
  const second = await linkOf(ana);
  const unknown = await returning('A'.repeat(22));
  expect(await returning(first)).toBe(unknown);
  expect(await returning(second)).toBe('201');
  expect(await asking.outcome(ana, 'DELETE', '/me/return-link')).toBe('204');
  expect(await returning(second)).toBe(unknown);
  expect(unknown).toBe('404 invalid-link');
  expect(await returning('short')).toBe('422 invalid-form');
});

it('NB-1 holds until the network’s retention ends, and says so', async () => {
  const ana = await running.join('Ana');
  const { expiresAt } = await asking.answer(ReturnLink, ana, 'POST', '/me/return-link');
  const { storage } = running.server;
  const network = await storage.directory.network(networkId);
  const days = (expiresAt - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(network?.settings.retentionDays ?? Number.POSITIVE_INFINITY);
  const [stored] = await storage.returnLinks.ofPerson(ana.session.me.id);
  expect(await storage.returnLinks.find(stored?.hash ?? '', expiresAt - 1)).toBe(ana.session.me.id);
  expect(await storage.returnLinks.find(stored?.hash ?? '', expiresAt)).toBeUndefined();
});

it('NB-1 a printed card lets its person in at once, in place of the roster’s entry', async () => {
  const entry = await expectSomebody();
  const path = `/people/${entry.id}/card`;
  const card = await asking.answer(ReturnLink, steward, 'POST', path);
  const ana = await returnsBy(secretOf(card));
  expect(ana.session.me).toMatchObject({ id: entry.id, name: 'Ana Ruiz', state: 'here' });
  // Printed again, as after one was lost.
  await asking.answer(ReturnLink, steward, 'POST', path);
  expect(await returning(secretOf(card))).toBe('404 invalid-link');
  const bo = await running.join('Bo');
  expect(await asking.outcome(bo, 'POST', path)).toBe('404 not-found');
});

it('NB-1 A-04 who was sent away is not brought back by anything that they hold', async () => {
  const ana = await running.join('Ana');
  const secret = await linkOf(ana);
  const { words } = await asking.answer(Phrase, ana, 'POST', '/me/phrase');
  const { id } = ana.session.me;
  expect(await asking.outcome(steward, 'DELETE', `/people/${id}`)).toBe('204');
  expect(await returning(secret)).toBe('404 invalid-link');
  const phrase = await asking.outcome(undefined, 'POST', '/phrase', { words: words.join(' ') });
  expect(phrase).toBe('404 invalid-link');
});

it('NB-2 four words let in once, however they are typed', async () => {
  const ana = await running.join('Ana');
  for (const language of ['es', 'en'] as const) {
    await asking.answer(Session, ana, 'PATCH', '/me', { language });
    const { words } = await asking.answer(Phrase, ana, 'POST', '/me/phrase');
    for (const word of words) expect(PHRASE_WORDS[language]).toContain(word);
    const plain = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
    const typed = `  ${plain.join(' – ').toUpperCase()}. `;
    const phone = await asking.comesBy('/phrase', { words: typed });
    expect(phone.session.me.id).toBe(ana.session.me.id);
    expect(await asking.outcome(undefined, 'POST', '/phrase', { words: typed })).toBe(
      '404 invalid-link',
    );
  }
});

it('NB-2 a phrase is worth more than 40 bits, and a new one voids the one before', async () => {
  for (const words of Object.values(PHRASE_WORDS)) {
    expect(new Set(words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))).size).toBe(
      words.length,
    );
    expect(4 * Math.log2(words.length)).toBeGreaterThan(43);
  }
  const ana = await running.join('Ana');
  const first = await asking.answer(Phrase, ana, 'POST', '/me/phrase');
  await asking.answer(Phrase, ana, 'POST', '/me/phrase');
  expect(await asking.outcome(undefined, 'POST', '/phrase', { words: first.words.join(' ') })).toBe(
    '404 invalid-link',
  );
  expect(first.expiresAt - Date.now()).toBeLessThanOrEqual(600_000);
});

it('NB-1 N-23 neither secrets nor words are in the database, and no page tells where it was', async () => {
  const ana = await running.join('Ana');
  const secret = await linkOf(ana);
  const { words } = await asking.answer(Phrase, ana, 'POST', '/me/phrase');
  for (const file of ['throughline.db', 'throughline.db-wal']) {
    const bytes = await readFile(join(running.config.dataDir, file));
    expect(bytes.includes(secret)).toBe(false);
    expect(bytes.includes(words.join(' '))).toBe(false);
    expect(bytes.includes(words.join('-'))).toBe(false);
  }
  // Negative control: what is stored is found.
  const wal = await readFile(join(running.config.dataDir, 'throughline.db-wal'));
  expect(wal.includes(ana.session.me.id)).toBe(true);
  const response = await running.request('/api/me', { cookie: ana.cookie });
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
});
