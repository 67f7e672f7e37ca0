import { addNote, deleteNote } from '@throughline/board';
import { FakeClock } from '@throughline/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type PaperBoard, paperBoard } from '../testing/paper-board.ts';
import { followNews } from './follow-news.ts';
import { isNews, type News } from './outline-news.ts';

const dan = { author: 'person-dan', role: 'principal', language: 'en' } as const;
let tools: PaperBoard;
let clock: FakeClock;
let told: News[];
let stop: () => void;

beforeEach(() => {
  tools = paperBoard();
  clock = new FakeClock();
  told = [];
  stop = followNews(
    tools,
    (news) => isNews(news) && told.push(news),
    (ms, run) => clock.after(ms, run),
  );
});
afterEach(() => {
  stop();
  return tools.connection.close();
});

function fromDan(change: (doc: Y.Doc) => void): void {
  const { doc } = tools.connection;
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  change(theirs);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)), 'dan');
}
const addAsDan = () =>
  fromDan((doc) => void addNote(doc, { list: 'says', kind: 'heard', text: 'Words', ...dan }));
const addMyself = () =>
  tools.changes.make({ list: 'does', kind: 'heard', after: null, text: 'Mine' }) ?? '';

test('what others do is told once it has gathered', () => {
  addAsDan();
  addAsDan();
  expect(told).toEqual([]);
  clock.advance(1_000);
  expect(told).toMatchObject([{ added: new Map([['areas.says.title', 2]]) }]);
});

test('my own changes are no news, before, between or after those of others', () => {
  const mine = addMyself();
  addAsDan();
  addMyself();
  tools.changes.remove(mine);
  addAsDan();
  addMyself();
  clock.advance(1_000);
  expect(told).toHaveLength(2);
  for (const news of told) {
    expect(news).toMatchObject({ added: new Map([['areas.says.title', 1]]), removed: 0 });
  }
});

test('a note of mine that another person deletes is told', () => {
  const mine = addMyself();
  fromDan((doc) => deleteNote(doc, mine));
  clock.advance(1_000);
  expect(told).toMatchObject([{ removed: 1 }]);
});

test('nothing is told after the end', () => {
  addAsDan();
  stop();
  clock.advance(1_000);
  expect(told).toEqual([]);
  expect(clock.pending).toBe(0);
});
