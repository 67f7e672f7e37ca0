import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { eraseAuthor } from '../erase/erase-author.ts';
import { createUndo } from '../undo/undo.ts';
import { addComment, removeComment, resolveComment } from './change-comments.ts';
import { countComments } from './threads.ts';
import { readComments, watchComments } from './watch-comments.ts';

const ana = { author: 'key-ana', role: 'parent', language: 'en' } as const;
const bo = { author: 'key-bo', role: 'principal', language: 'es' } as const;
const plain = { under: null, mentions: [] };

/** Nobody says two things within one millisecond, which alone would leave their order to chance. */
function say(...said: Parameters<typeof addComment>): string {
  vi.advanceTimersByTime(1);
  return addComment(...said) ?? '';
}

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

/** Two copies of one board that hear each other at once. */
function twoPages() {
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  a.on('update', (update) => Y.applyUpdate(b, update));
  b.on('update', (update) => Y.applyUpdate(a, update));
  return [a, b] as const;
}

it('BC-1 a comment and its answers are one thread on what they are about', () => {
  const [a, b] = twoPages();
  const first = say(a, { ...ana, ...plain, on: 'n1', text: ' Which school? ' });
  const answer = { ...bo, on: 'n1', under: first, text: 'Mesa Linda.', mentions: ['key-ana'] };
  say(b, answer);
  say(b, { ...bo, ...plain, on: 'needs', text: 'For whom?' });
  const view = readComments(a);
  const [thread] = view.on.get('n1') ?? [];
  expect(thread?.first).toMatchObject({ ...ana, on: 'n1', text: 'Which school?', resolved: false });
  expect(thread?.answers.map(({ text, mentions }) => [text, mentions])).toEqual([
    ['Mesa Linda.', ['key-ana']],
  ]);
  expect(view.on.get('needs')).toHaveLength(1);
  expect(view.open).toBe(2);
  expect(countComments(view.on.get('n1'))).toEqual({ open: 2, all: 2 });
});

it('BC-1 says nothing without words, and answers to what is gone stand by themselves', () => {
  const [a] = twoPages();
  expect(addComment(a, { ...ana, ...plain, on: 'n1', text: ' \n ' })).toBeUndefined();
  const first = say(a, { ...ana, ...plain, on: 'n1', text: 'One' });
  say(a, { ...bo, ...plain, on: 'n1', under: first, text: 'Two' });
  expect(removeComment(a, first, 'key-bo')).toBe(false);
  expect(removeComment(a, first, 'key-ana')).toBe(true);
  expect(
    readComments(a)
      .on.get('n1')
      ?.map((thread) => thread.first.text),
  ).toEqual(['Two']);
});

it('BC-2 anybody says that a thread is dealt with, and it goes behind the open ones', () => {
  const [a, b] = twoPages();
  const first = say(a, { ...ana, ...plain, on: 'n1', text: 'One' });
  say(a, { ...ana, ...plain, on: 'n1', text: 'Two' });
  expect(resolveComment(b, first, { resolved: true, by: 'key-bo' })).toBe(true);
  const view = readComments(a);
  expect(view.on.get('n1')?.map((thread) => thread.first.text)).toEqual(['Two', 'One']);
  expect(view.open).toBe(1);
  resolveComment(a, first, { resolved: false, by: 'key-ana' });
  expect(readComments(b).open).toBe(2);
});

it('BC-3 each undoes what they said and did themselves, and nothing of others', () => {
  const [a, b] = twoPages();
  const undo = createUndo(a, []);
  const first = say(a, { ...ana, ...plain, on: 'n1', text: 'One' });
  say(b, { ...bo, ...plain, on: 'n1', text: 'Two' });
  resolveComment(a, first, { resolved: true, by: 'key-ana' });
  undo.undo();
  expect(readComments(b).open).toBe(2);
  removeComment(a, first, 'key-ana');
  undo.undo();
  expect(readComments(b).on.get('n1')).toHaveLength(2);
  undo.undo();
  expect(
    readComments(b)
      .on.get('n1')
      ?.map((thread) => thread.first.text),
  ).toEqual(['Two']);
  undo.redo();
  expect(
    readComments(b)
      .on.get('n1')
      ?.map((thread) => thread.first.text),
  ).toEqual(['One', 'Two']);
});

it('BC-4 what is no comment is passed over, and what is odd is given a default', () => {
  const doc = new Y.Doc();
  const id = say(doc, { ...ana, ...plain, on: 'n1', text: 'One' });
  const map = doc.getMap<Y.Map<unknown>>('comments');
  map.set('c2', 7 as never);
  map.set('c3', new Y.Map([['on', 'n1']]));
  const odd = map.get(id);
  for (const [name, value] of [
    ['mentions', [3, 'key-bo', 'key-bo']],
    ['createdAt', 'now'],
  ] as const)
    odd?.set(name, value);
  odd?.set('under', id);
  expect(
    readComments(doc)
      .on.get('n1')
      ?.map((thread) => thread.first),
  ).toMatchObject([{ mentions: ['key-bo'], createdAt: 0, text: 'One' }]);
});

it('B-20 the same view comes until something is said', () => {
  const doc = new Y.Doc();
  const watcher = watchComments(doc);
  const before = watcher.snapshot();
  doc.getMap('notes').set('n1', 1);
  expect(watcher.snapshot()).toBe(before);
  say(doc, { ...ana, ...plain, on: 'n1', text: 'One' });
  expect(watcher.snapshot()).not.toBe(before);
  expect(watcher.snapshot()).toBe(watcher.snapshot());
});

it('B-31 an erased person is mentioned nowhere, and their comments name nobody', () => {
  const [a, b] = twoPages();
  say(a, { ...ana, ...plain, on: 'n1', text: 'One' });
  say(b, { ...bo, ...plain, on: 'n1', text: 'Two', mentions: ['key-ana'] });
  const clients = new Set([a.clientID]);
  const keys = new Set(['key-ana']);
  eraseAuthor(b, { keys, clients, serverClients: new Set(), policy: 'keep-without-author' });
  const threads = readComments(b).on.get('n1') ?? [];
  expect(threads.map(({ first }) => [first.author, first.mentions, first.text])).toEqual(
    expect.arrayContaining([
      ['', [], 'One'],
      ['key-bo', [], 'Two'],
    ]),
  );
});
