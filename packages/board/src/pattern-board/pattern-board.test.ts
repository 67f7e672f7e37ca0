import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bytesOf } from '../../test/sample.ts';
import { newPatternBoard, pull, WRITER } from '../../test/sample-pattern-board.ts';
import type { OutlineNode } from '../kinds/outline.ts';
import { answerFor, makeCluster, setInsight } from './change-clusters.ts';
import { patternBoard } from './pattern-board.ts';
import { layCards } from './place-card.ts';
import { similarSignals } from './suggest/similar-signals.ts';
import { proposeSplit } from './suggest/split.ts';
import { patternNotes } from './vocabulary.ts';
import { disputeSignal } from './write-signals.ts';

function fullBoard(): Y.Doc {
  const doc = newPatternBoard();
  pull(doc, 'sig-a', { team: 'team-1', text: 'The bus is *late*' });
  pull(doc, 'sig-b', { team: 'team-2', text: 'No interpreter', language: 'es', role: 'principal' });
  pull(doc, 'sig-c', { team: 'team-2', text: 'Nothing like the others' });
  disputeSignal(doc, 'sig-a', 'team-1', {
    reason: 'no',
    language: 'en',
    author: 'author-9',
    at: 1,
  });
  const cards = ['sig-a', 'sig-b'];
  const id = makeCluster(doc, { writer: WRITER, cards, title: 'The day begins too early' }) ?? '';
  layCards(doc, ['sig-c'], { cluster: null, isOutlier: true, writer: WRITER });
  setInsight(doc, id, true);
  answerFor(doc, { clusterId: id, teamId: 'team-2', answer: 'adapts', writer: WRITER });
  const values = { about: id, fromPartner: true };
  patternNotes.add(doc, { ...WRITER, list: 'why', kind: 'guess', text: 'Routes are old', values });
  const move = { move: 'question' } as const;
  const note = { ...WRITER, list: 'now-what', kind: 'guess', text: 'Ask drivers' } as const;
  patternNotes.add(doc, { ...note, values: move });
  return doc;
}

const lines = (nodes: readonly OutlineNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.what} ${node.label ?? ''}|${node.text}`,
    ...lines(node.children, depth + 1),
  ]);

describe('a pattern board', () => {
  test('BP-19 its outline goes lane, cluster, card; a signal there has nothing to write in', () => {
    const outline = patternBoard.outline(patternBoard.read(fullBoard()));
    expect(lines(outline)).toMatchInlineSnapshot(`
      [
        "area lanes.signals|",
        "  area lanes.outliers|",
        "    signal states.linked|Nothing like the others",
        "area lanes.clusters|",
        "  group cluster|The day begins too early",
        "    signal states.linked|The bus is *late*",
        "    signal states.linked|No interpreter",
        "    field cluster.counter|",
        "    field cluster.insight|The day begins too early",
        "    field answers.adapts|",
        "area lanes.why|",
        "  note |Routes are old",
        "area lanes.so-what|",
        "area lanes.now-what|",
        "  note |Ask drivers",
      ]
    `);
    const ids = (nodes: readonly OutlineNode[]): string[] =>
      nodes.flatMap((node) => [node.id, ...ids(node.children)]);
    expect(new Set(ids(outline)).size).toBe(ids(outline).length);
  });

  test('BP-20 its Markdown tells each signal’s team and convening, and no author', () => {
    const markdown = patternBoard.markdown(patternBoard.read(fullBoard()), 'en');
    expect(markdown).toMatchInlineSnapshot(`
      "# Pattern board

      ## Insights

      ### The day begins too early

      **In 2 of the 2 teams on this board · Most sites**

      *What it rests on*

      - **Team 1**
        - The bus is \\*late\\* *(Team 1, First day, Heard, disputed by its team)*
      - **Team 2**
        - No interpreter *(Team 2, First day, Heard)*

      ## Patterns

      ### The day begins too early

      **In 2 of the 2 teams on this board · Most sites**

      - The bus is \\*late\\* *(Team 1, First day, Heard, disputed by its team)*
      - No interpreter *(Team 2, First day, Heard)*

      - Team 2 adapts

      ## Why might this be?

      - Routes are old *(From a partner; About: The day begins too early)*

      ## So what for us?

      *Nothing here yet.*

      ## Now what?

      - Ask drivers *(To study)*

      ## Signals

      ### Not sorted yet

      *Nothing here yet.*

      ### Kept apart

      - Nothing like the others *(Team 2, First day, Heard)*
      "
    `);
    expect(markdown).not.toContain('author-');
    expect(patternBoard.markdown(patternBoard.read(fullBoard()), 'es')).toContain(
      'En 2 de los 2 equipos de este tablero',
    );
  });

  test('BP-19 its gist counts cards and says its first insight', () => {
    const gist = patternBoard.gist(patternBoard.read(fullBoard()));
    expect(gist).toEqual({ count: 3, headline: 'The day begins too early', filled: undefined });
  });

  test('B-1 it is written once', () => {
    const doc = fullBoard();
    const before = bytesOf(doc);
    patternBoard.write(doc);
    expect(bytesOf(doc)).toBe(before);
  });

  test('B-3 whatever its roots hold, nothing throws', () => {
    const doc = fullBoard();
    for (const root of ['items', 'notes', 'server:signals', 'meta']) {
      const map = doc.getMap(root);
      map.set('bad-1', 7);
      map.set('bad-2', new Y.Map([['type', 'place']]));
      map.set('bad-3', new Y.Text('text'));
      map.set(
        'bad-4',
        new Y.Map<unknown>([
          ['type', 'answer'],
          ['parent', 'bad-4'],
        ]),
      );
    }
    const view = patternBoard.read(doc);
    expect(() => patternBoard.markdown(view, 'es')).not.toThrow();
    expect(() => patternBoard.outline(view)).not.toThrow();
  });
});

test('BP-21 a cluster of more than nine says so, and its halves are proposed by what they speak of', () => {
  const doc = newPatternBoard();
  const texts = [...Array(5).fill('The bus is late'), ...Array(5).fill('Lunch is too short')];
  for (const [i, text] of texts.entries()) pull(doc, `sig-${i}`, { text });
  const cards = texts.map((_, i) => `sig-${i}`);
  makeCluster(doc, { writer: WRITER, cards });
  const [cluster] = patternBoard.read(doc).clusters;
  expect(cluster?.isLarge).toBe(true);
  const index = similarSignals();
  index.keep(cluster?.cards ?? []);
  const halves = proposeSplit(cards, index)?.map((half) => [...half].sort());
  expect(halves).toContainEqual(cards.slice(0, 5));
  expect(halves).toContainEqual(cards.slice(5));
  expect(proposeSplit(cards.slice(0, 3), index)).toBeUndefined();
});
