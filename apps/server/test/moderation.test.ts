import {
  asksOn,
  HINTS_ROOT,
  readEmpathyMap,
  readParkedNotes,
  readWordHints,
} from '@throughline/board';
import type { DocumentConnection } from '@throughline/client';
import { AskedNotes, AuditPage } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Guest, Running } from './running.ts';
import { SignalWorld, signalOn } from './signal-world.ts';

const WORDS = 'Words that hurt somebody';

let on: Running;
let world: SignalWorld;
let ana: Guest;
let bo: Guest;
let steward: Guest;
let sol: Guest;
let page: DocumentConnection;
let noteId: string;
beforeAll(async () => {
  on = await Running.start();
  world = await SignalWorld.make(on);
  [ana, bo, sol] = [await on.join('Ana'), await on.join('Bo'), await on.join('Sol', 1)];
  steward = await on.steward();
  page = await world.open(ana);
  noteId = await world.note(ana, page, WORDS);
});
afterAll(async () => {
  await world.close();
  await on.stop();
});

const pathOf = (what: string, id = noteId) => `/boards/${ana.boardId}/notes/${id}/${what}`;
const post = (who: Guest | undefined, what: string, id = noteId) =>
  world.asking.outcome(who, 'POST', pathOf(what, id));
const shown = () =>
  [...readEmpathyMap(page.doc).lists.values()].flat().some(({ id }) => id === noteId);
const askedOf = async (who: Guest) =>
  (await world.asking.answer(AskedNotes, who, 'GET', `/boards/${ana.boardId}/rephrase`)).noteIds;

it('MO-1 who runs the network parks a note of a team’s board, and any of the team puts it back', async () => {
  expect(await post(steward, 'park')).toBe('204');
  await eventually('it to be gone from the map', () => !shown());
  expect(readParkedNotes(page.doc).map(({ id }) => id)).toEqual([noteId]);
  expect(await post(steward, 'park')).toBe('204');
  expect(await post(bo, 'restore')).toBe('204');
  await eventually('it to be back', shown);
});

it('BM-2 a pattern board does not go on showing what was parked', async () => {
  const patterns = await world.open(ana, world.patternBoardId);
  const [signalId = ''] = await world.pull(ana, [noteId]);
  await eventually('the signal', () => signalOn(patterns, signalId)?.text === WORDS);
  await post(bo, 'park');
  await eventually('its words to go', () => signalOn(patterns, signalId)?.state === 'withdrawn');
  await post(bo, 'restore');
  await eventually('its words', () => signalOn(patterns, signalId)?.text === WORDS);
});

it('MO-2 whoever wrote it, and nobody else, is told that it is to be said differently', async () => {
  expect(await post(steward, 'rephrase')).toBe('204');
  expect(await post(bo, 'rephrase')).toBe('204');
  expect(await askedOf(ana)).toEqual([noteId]);
  for (const other of [bo, steward]) expect(await askedOf(other)).toEqual([]);
  // All on the board hear that somebody was asked, and neither whom nor about what.
  await eventually('the board to tell of it', () => asksOn(page.doc) === 2);
  expect([...page.doc.getMap(HINTS_ROOT).entries()].map(([, told]) => typeof told)).toEqual([
    'number',
  ]);
  const path = pathOf('rephrase');
  expect(await world.asking.outcome(bo, 'DELETE', path)).toBe('204');
  expect(await askedOf(ana)).toEqual([noteId]);
  expect(await world.asking.outcome(ana, 'DELETE', path)).toBe('204');
  expect(await askedOf(ana)).toEqual([]);
});

it('MO-2 of a note without names nobody can be asked, and it is told so; nor is anything told of another’s', async () => {
  const nameless = await world.note(
    { ...ana, session: { ...ana.session, me: { ...ana.session.me, key: '' } } },
    page,
    'By nobody',
  );
  expect(await post(steward, 'rephrase', nameless)).toBe('409 wrong-stage');
  const gone = await world.note(
    { ...ana, session: { ...ana.session, me: { ...ana.session.me, key: 'key-of-nobody' } } },
    page,
    'By one who was erased',
  );
  expect(await post(steward, 'rephrase', gone)).toBe('409 wrong-stage');
  expect(await post(steward, 'rephrase', 'no-such-note')).toBe('404 not-found');
  for (const what of ['park', 'restore', 'rephrase']) {
    expect(await post(sol, what)).toBe('404 not-found');
    expect(await post(undefined, what)).toBe('401 signed-out');
  }
});

it('MO-4 the audit log says that it was done and to which note, and nothing of what it says or whose it is', async () => {
  const { networkId } = (await on.sample()).convening;
  const log = await world.asking.answer(AuditPage, steward, 'GET', `/networks/${networkId}/audit`);
  const acts = log.items.filter(({ action }) => action.startsWith('note.'));
  expect(new Set(acts.map(({ action }) => action))).toEqual(
    new Set(['note.park', 'note.restore', 'note.ask']),
  );
  expect(JSON.stringify(acts)).toContain(noteId);
  expect(JSON.stringify(acts)).not.toContain(WORDS);
  const asked = acts.filter(({ action }) => action === 'note.ask');
  expect(JSON.stringify(asked)).not.toContain(ana.session.me.key);
});

it('BM-4 a word list is offered on a board by those who look after it, and is off before', async () => {
  const path = `/boards/${ana.boardId}/word-hints`;
  expect(readWordHints(page.doc)).toBe(false);
  expect(await world.asking.outcome(sol, 'PUT', path, { on: true })).toBe('404 not-found');
  expect(await world.asking.outcome(steward, 'PUT', path, { on: true })).toBe('204');
  await eventually('it to be on', () => readWordHints(page.doc));
});
