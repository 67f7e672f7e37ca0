import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createUndo } from '../undo/undo.ts';
import { readReactions, watchedReactions } from './reactions.ts';
import { toggleReaction } from './set-reaction.ts';
import { tally } from './tally.ts';

const north = { id: 'team-north', badge: 'NO' };
const south = { id: 'team-south', badge: 'SO' };
const by = (author: string, team: typeof north | undefined, reaction = 'same') => ({
  target: 'card-1',
  reaction,
  author,
  team,
});

test('BR-1 a reaction is set and taken back by the one whose it is', () => {
  const doc = new Y.Doc();
  expect(toggleReaction(doc, by('key-ana', north))).toBe(true);
  expect(readReactions(doc).get('card-1')).toEqual([by('key-ana', north)]);
  expect(toggleReaction(doc, by('key-ana', north))).toBe(false);
  expect(readReactions(doc).size).toBe(0);
});

test('BR-2 a team counts once, and each who sits at none', () => {
  const doc = new Y.Doc();
  for (const [author, team] of [
    ['key-ana', north],
    ['key-bo', north],
    ['key-cy', south],
    ['key-dee', undefined],
    ['key-eve', undefined],
  ] as const) {
    toggleReaction(doc, by(author, team));
  }
  toggleReaction(doc, by('key-bo', north, 'question'));
  const all = readReactions(doc).get('card-1');
  expect(tally(all, 'same', 'key-bo')).toEqual({
    count: 4,
    teams: [north, south],
    others: 2,
    mine: true,
  });
  expect(tally(all, 'question', 'key-ana')).toMatchObject({ count: 1, mine: false });
  expect(tally(undefined, 'same', 'key-ana').count).toBe(0);
});

test('BR-3 what is no reaction is skipped, and a team that is none is nobody’s', () => {
  const doc = new Y.Doc();
  const map = doc.getMap('reactions');
  for (const key of ['', 'card-1', 'card-1/same', 'card-1//key-ana', 'card-1/same/key-ana/more']) {
    map.set(key, 1);
  }
  map.set('card-1/same/key-zero', 0);
  for (const [index, bad] of [{ team: 5, badge: 'NO' }, { team: 'team-north' }, 'NO'].entries()) {
    map.set(`card-1/same/key-bad${index}`, bad);
  }
  expect(
    readReactions(doc)
      .get('card-1')
      ?.map(({ team }) => team),
  ).toEqual([undefined, undefined, undefined]);
});

test('BR-4 watching keeps what was not reacted to, and undo takes back one’s own', () => {
  const doc = new Y.Doc();
  const undo = createUndo(doc, []);
  toggleReaction(doc, { ...by('key-ana', north), target: 'card-2' });
  const part = watchedReactions(doc);
  const before = part.renew(new Set(['card-2/same/key-ana'])).get('card-2');
  undo.stopCapturing();
  toggleReaction(doc, by('key-ana', north));
  const after = part.renew(new Set(['card-1/same/key-ana']));
  expect(after.get('card-2')).toBe(before);
  undo.undo();
  expect([...readReactions(doc).keys()]).toEqual(['card-2']);
});
