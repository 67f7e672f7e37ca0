import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { bytesOf, copyOf, sync } from '../../test/sample.ts';
import { newPatternBoard, pull, WRITER } from '../../test/sample-pattern-board.ts';
import { createUndo } from '../undo/undo.ts';
import {
  answerFor,
  answerId,
  dissolveCluster,
  makeCluster,
  setInsight,
} from './change-clusters.ts';
import { cardsWithin } from './cluster.ts';
import { layCards } from './place-card.ts';
import { readPatternBoard } from './read-pattern-board.ts';
import { patternItems, patternNotes } from './vocabulary.ts';
import { watchPatternBoard } from './watch-pattern-board.ts';
import { followSource } from './write-signals.ts';

function boardWithThree(): Y.Doc {
  const doc = newPatternBoard();
  for (const [i, id] of ['sig-a', 'sig-b', 'sig-c'].entries()) pull(doc, id, { at: i });
  return doc;
}

function cluster(doc: Y.Doc, cards: readonly string[], within: string | null = null): string {
  const id = makeCluster(doc, { writer: WRITER, cards, within, title: 'A sentence' });
  if (!id) throw new Error('no cluster was made');
  return id;
}

const idsIn = (doc: Y.Doc, id: string) =>
  readPatternBoard(doc)
    .clusters.find((one) => one.id === id)
    ?.cards.map((card) => card.id);
const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);

describe('laying cards', () => {
  test('BP-10 what was pulled is loose, in the order of its coming, until somebody lays it', () => {
    const doc = boardWithThree();
    expect(ids(readPatternBoard(doc).loose)).toEqual(['sig-a', 'sig-b', 'sig-c']);
    const one = cluster(doc, ['sig-c', 'sig-a']);
    expect(idsIn(doc, one)).toEqual(['sig-c', 'sig-a']);
    expect(ids(readPatternBoard(doc).loose)).toEqual(['sig-b']);
  });

  test('BP-10 a note that was written here is laid as well, and a card is in one place alone', () => {
    const doc = boardWithThree();
    const fields = { ...WRITER, list: 'signals', kind: 'guess', text: 'ours' } as const;
    const note = patternNotes.add(doc, fields);
    const [one, other] = [cluster(doc, [note, 'sig-a']), cluster(doc, ['sig-b'])];
    layCards(doc, [note], { cluster: other, writer: WRITER });
    expect(idsIn(doc, one)).toEqual(['sig-a']);
    expect(idsIn(doc, other)).toEqual(['sig-b', note]);
  });

  test('BP-11 an outlier is kept apart, and is none any more in a cluster', () => {
    const doc = boardWithThree();
    layCards(doc, ['sig-a'], { cluster: null, isOutlier: true, writer: WRITER });
    expect(ids(readPatternBoard(doc).outliers)).toEqual(['sig-a']);
    cluster(doc, ['sig-a']);
    expect(readPatternBoard(doc).outliers).toEqual([]);
    expect(readPatternBoard(doc).cards.get('sig-a')?.isOutlier).toBe(false);
  });

  test('BP-10 unknown cards and clusters are refused, and nothing changes', () => {
    const doc = boardWithThree();
    const before = bytesOf(doc);
    expect(layCards(doc, ['sig-a'], { cluster: 'nowhere', writer: WRITER })).toBe(0);
    expect(layCards(doc, ['none'], { cluster: null, writer: WRITER })).toBe(0);
    expect(bytesOf(doc)).toBe(before);
  });

  test('BP-10 two people who lay one card at once leave it in one of the two places, on both screens', () => {
    const doc = boardWithThree();
    const [one, two] = [cluster(doc, ['sig-b']), cluster(doc, ['sig-c'])];
    const other = copyOf(doc);
    layCards(doc, ['sig-a'], { cluster: one, writer: WRITER });
    layCards(other, ['sig-a'], { cluster: two, writer: { ...WRITER, author: 'author-2' } });
    sync(doc, other);
    const at = readPatternBoard(doc).cards.get('sig-a')?.cluster;
    expect([one, two]).toContain(at);
    expect(readPatternBoard(other).cards.get('sig-a')?.cluster).toBe(at);
  });

  test('BP-10 each is one step back for the person who did it', () => {
    const doc = boardWithThree();
    const undo = createUndo(doc, []);
    const one = cluster(doc, ['sig-a', 'sig-b']);
    layCards(doc, ['sig-a'], { cluster: null, writer: WRITER });
    undo.undo();
    expect(idsIn(doc, one)).toEqual(expect.arrayContaining(['sig-a', 'sig-b']));
    undo.undo();
    expect(readPatternBoard(doc).cards.get('sig-a')?.cluster).toBeNull();
    expect(readPatternBoard(doc).cards.get('sig-b')?.cluster).toBeNull();
    undo.redo();
    expect(readPatternBoard(doc).cards.get('sig-b')?.cluster).toBe(one);
  });
});

describe('clusters', () => {
  test('BP-12 they stand in each other, and one that is dissolved leaves all that was in it', () => {
    const doc = boardWithThree();
    const outer = cluster(doc, ['sig-a']);
    const middle = cluster(doc, ['sig-b'], outer);
    cluster(doc, ['sig-c'], middle);
    const [root] = readPatternBoard(doc).clusters;
    expect(root && ids(cardsWithin(root))).toEqual(['sig-a', 'sig-b', 'sig-c']);
    expect(dissolveCluster(doc, middle)).toBe(true);
    const [after] = readPatternBoard(doc).clusters;
    expect(after && ids(after.cards)).toEqual(['sig-a', 'sig-b']);
    expect(after?.clusters.map((one) => ids(one.cards))).toEqual([['sig-c']]);
    expect(dissolveCluster(doc, 'nothing')).toBe(false);
  });

  test('BP-13 a team has one answer to a cluster, whoever of it gave it', () => {
    const doc = boardWithThree();
    const one = cluster(doc, ['sig-a']);
    const other = copyOf(doc);
    const said = { clusterId: one, teamId: 'team-1', writer: WRITER };
    expect(answerFor(doc, { ...said, answer: 'accepts' })).toBe(true);
    expect(answerFor(other, { ...said, answer: 'disputes' })).toBe(true);
    sync(doc, other);
    const answers = (of: Y.Doc) =>
      readPatternBoard(of).clusters[0]?.answers.map(({ values }) => values.answer);
    expect(answers(doc)).toHaveLength(1);
    expect(answers(other)).toEqual(answers(doc));
    answerFor(doc, { ...said, answer: 'adapts' });
    expect(answers(doc)).toEqual(['adapts']);
    answerFor(doc, { ...said, answer: undefined });
    expect(answers(doc)).toEqual([]);
    expect(answerFor(doc, { ...said, clusterId: 'nothing', answer: 'adapts' })).toBe(false);
  });

  test('BP-13 a second answer of a team under another id is not shown', () => {
    const doc = boardWithThree();
    const one = cluster(doc, ['sig-a']);
    answerFor(doc, { clusterId: one, teamId: 'team-1', answer: 'accepts', writer: WRITER });
    const values = { team: 'team-1', answer: 'disputes' } as const;
    patternItems.addWithId(doc, 'forged-answer', {
      ...WRITER,
      type: 'answer',
      parent: one,
      values,
    });
    expect(readPatternBoard(doc).clusters[0]?.answers.map(({ id }) => id)).toEqual([
      answerId(one, 'team-1'),
    ]);
  });

  test('BP-14 an insight begins with the sentence of its cluster, and keeps its own words', () => {
    const doc = boardWithThree();
    const one = cluster(doc, ['sig-a']);
    setInsight(doc, one, true);
    const insight = () => readPatternBoard(doc).clusters[0]?.item;
    expect(insight()?.texts.insight?.text).toBe('A sentence');
    setInsight(doc, one, false);
    expect(insight()?.values.isInsight).toBe(false);
    expect(insight()?.texts.insight?.text).toBe('A sentence');
    expect(setInsight(doc, 'nothing', true)).toBe(false);
  });
});

test('BP-15 a watched board keeps what did not change, from one card to the clusters', () => {
  const doc = boardWithThree();
  const [one, two] = [cluster(doc, ['sig-a']), cluster(doc, ['sig-b'])];
  const watcher = watchPatternBoard(doc);
  const before = watcher.snapshot();
  expect(ids(before.clusters)).toEqual(ids(readPatternBoard(doc).clusters));
  expect([...before.cards.values()]).toEqual([...readPatternBoard(doc).cards.values()]);
  const of = (view: typeof before, id: string) => view.clusters.find((c) => c.id === id);
  layCards(doc, ['sig-c'], { cluster: two, writer: WRITER });
  const after = watcher.snapshot();
  expect(of(after, one)).toBe(of(before, one));
  expect(of(after, two)).not.toBe(of(before, two));
  expect(after.cards.get('sig-b')).toBe(before.cards.get('sig-b'));
  expect(after.signals).toBe(before.signals);
  followSource(doc, 'sig-a', undefined, { at: 5 });
  const last = watcher.snapshot();
  expect(of(last, one)?.cards[0]?.signal?.state).toBe('withdrawn');
  expect(of(last, two)).toBe(of(after, two));
  doc.getMap('items').set('sig-a', 'no item');
  expect(() => watcher.snapshot()).not.toThrow();
});
