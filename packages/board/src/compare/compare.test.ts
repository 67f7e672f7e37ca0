import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote, deleteNote, moveNote, setNoteKind } from '../empathy-map/change-notes.ts';
import { setNeedStrength } from '../empathy-map/need.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { writeEmpathyMap } from '../empathy-map/write-empathy-map.ts';
import { goalItems } from '../goal-statement/change-goal.ts';
import { KNOWN_KINDS, kindOfBoard } from '../kinds/registry.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { readContent } from '../versions/read-content.ts';
import { compareContents } from './compare-contents.ts';
import { summaryOf } from './summary.ts';
import { wordDiff } from './word-diff.ts';

const note = {
  list: 'hears',
  kind: 'heard',
  role: 'parent',
  language: 'en',
  author: 'ana',
} as const;

/** Compares a board before and after a change of it. */
function changeOf(change: (doc: Y.Doc, ids: string[]) => void) {
  const doc = new Y.Doc();
  writeEmpathyMap(doc);
  const ids = ['one', 'two', 'three', 'four'].map((text) => addNote(doc, { ...note, text }));
  const before = readContent(doc);
  change(doc, ids);
  const compared = compareContents(before, readContent(doc));
  if (compared === undefined) throw new Error('they were not compared');
  return compared;
}

describe('comparing two states of a board', () => {
  it('BH-8 finds nothing where nothing was changed', () => {
    expect(changeOf(() => {}).changes).toEqual([]);
  });

  it('BH-8 finds what was added, removed, moved and said in other words, each once', () => {
    const { changes } = changeOf((doc, [one = '', two = '', three = '', four = '']) => {
      addNote(doc, { ...note, text: 'five' });
      deleteNote(doc, two);
      moveNote(doc, three, { list: 'hopes', before: null });
      setNoteKind(doc, four, 'guess');
      const fragment = readEmpathyMap(doc)
        .lists.get('hears')
        ?.find(({ id }) => id === one)?.fragment;
      if (fragment) setFragmentText(fragment, 'one more');
    });
    const told = changes.map((change) =>
      change.type === 'changed'
        ? [change.after.text, change.moved, change.words?.length, change.values]
        : [change.type, 'after' in change ? change.after.text : change.before.text],
    );
    expect(told).toEqual([
      ['one more', false, 2, []],
      ['four', false, undefined, [{ name: 'kind', before: 'heard', after: 'guess' }]],
      ['added', 'five'],
      ['three', true, undefined, []],
      ['removed', 'two'],
    ]);
  });

  it('BH-8 of notes in another order, it is the fewest that were moved', () => {
    const { changes } = changeOf(
      (doc, [one = '']) => void moveNote(doc, one, { list: 'hears', before: null }),
    );
    expect(changes).toMatchObject([{ type: 'changed', moved: true, after: { text: 'one' } }]);
  });

  it('BH-8 says what became of the texts and values of the template', () => {
    const { changes } = changeOf((doc) => {
      const needs = readEmpathyMap(doc).need.parts.needs?.fragment;
      if (needs) setFragmentText(needs, 'time to think');
      setNeedStrength(doc, 'interview');
    });
    expect(changes).toMatchObject([
      {
        after: { what: 'field', id: 'need/who' },
        values: [{ name: 'strength', after: 'interview' }],
      },
      {
        after: { what: 'field', id: 'need/needs' },
        words: [{ what: 'added', text: 'time to think' }],
      },
    ]);
  });

  it('BH-8 compares every kind of board through what its kind says, and no two kinds', () => {
    const contents = KNOWN_KINDS.map((kind) => {
      const doc = new Y.Doc();
      kindOfBoard(kind)?.write(doc);
      return readContent(doc);
    });
    for (const [at, content] of contents.entries()) {
      expect(compareContents(content, content)?.changes).toEqual([]);
      expect(
        compareContents(content, contents[(at + 1) % contents.length] ?? content),
      ).toBeUndefined();
    }
    const doc = new Y.Doc();
    kindOfBoard('goal-statement')?.write(doc);
    const before = readContent(doc);
    const writer = { author: 'ana', role: 'parent', language: 'en' } as const;
    goalItems.add(doc, {
      ...writer,
      type: 'step',
      parent: null,
      texts: { what: 'Ask ten students' },
    });
    expect(compareContents(before, readContent(doc))?.changes[0]).toMatchObject({
      type: 'added',
      after: { what: 'item', area: 'steps', text: 'Ask ten students' },
    });
  });

  it('BH-8 two boards have in common what says the same', () => {
    const [north, south] = [
      ['one', 'both say this'],
      ['both  say this', 'two'],
    ].map((texts) => {
      const doc = new Y.Doc();
      writeEmpathyMap(doc);
      for (const text of texts) addNote(doc, { ...note, text });
      return readContent(doc);
    });
    const { changes = [] } = (north && south && compareContents(north, south)) ?? {};
    expect(changes.map(({ type }) => type)).toEqual(['changed', 'added', 'removed']);
    expect(changes[1]).toMatchObject({ after: { text: 'two' } });
  });

  it('BH-9 is summed up by place, in numbers, without a word of the board', () => {
    const compared = changeOf((doc, [, two = '']) => {
      for (const text of ['five', 'six']) addNote(doc, { ...note, text });
      deleteNote(doc, two);
      const needs = readEmpathyMap(doc).need.parts.needs?.fragment;
      if (needs) setFragmentText(needs, 'time');
    });
    const none = { added: 0, removed: 0, moved: 0, changed: 0 };
    expect(summaryOf(compared)).toEqual([
      { ...none, place: 'hears', what: 'area', label: 'areas.hears.title', added: 2, removed: 1 },
      { ...none, place: 'need/needs', what: 'field', label: 'need.parts.needs', changed: 1 },
    ]);
  });
});

describe('comparing two texts', () => {
  it('BH-10 marks whole words', () => {
    expect(
      wordDiff('We will listen to 20 families.', 'We will listen to 40 families weekly.'),
    ).toEqual([
      { what: 'same', text: 'We will listen to ' },
      { what: 'removed', text: '20' },
      { what: 'added', text: '40' },
      { what: 'same', text: ' families' },
      { what: 'added', text: ' weekly' },
      { what: 'same', text: '.' },
    ]);
    expect(wordDiff('niña', 'niño').map(({ what }) => what)).toEqual(['removed', 'added']);
  });

  it('BH-10 its parts make up both texts, whatever they are, and no more changed than had to', () => {
    const random = seeded();
    const words = ['a', 'b ', 'c', ' ', '¿d?', '\n', '👩🏽‍🏫', 'e-f', '.'];
    for (let run = 0; run < 500; run++) {
      const text = () =>
        Array.from({ length: random.below(14) }, () => random.pick(words)).join('');
      const [before, after] = [text(), text()];
      const parts = wordDiff(before, after);
      const without = (left: string) =>
        parts
          .filter(({ what }) => what !== left)
          .map((part) => part.text)
          .join('');
      expect([without('added'), without('removed')], random.seed.toString()).toEqual([
        before,
        after,
      ]);
    }
    expect(wordDiff('x '.repeat(4_000), 'y '.repeat(4_000)).length).toBeGreaterThan(0);
  });
});

describe('how long a comparison takes', () => {
  it('BH-11 two versions with 2,000 notes are compared in less than 300 ms', () => {
    const doc = new Y.Doc();
    kindOfBoard('pattern-board')?.write(doc);
    const lanes = ['signals', 'why', 'so-what', 'now-what'] as const;
    const writer = { author: 'ana', role: 'parent', language: 'en', kind: 'heard' } as const;
    const seed = readContent(doc);
    const notes = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, index) => {
        const text = [`Note ${index}: what somebody said about the way home, in a few more words`];
        const order = `a${String(index).padStart(5, '0')}V`;
        const map = {
          ...writer,
          list: lanes[index % 4] ?? 'why',
          order,
          deletedAt: null,
          text: { text },
        };
        return [`note-${String(index).padStart(4, '0')}`, { map }] as const;
      }),
    );
    const before = { ...seed, roots: { ...seed.roots, notes } };
    const after = structuredClone(before);
    const changed = Object.entries(after.roots.notes).filter((_, index) => index % 10 === 0);
    for (const [, one] of changed) one.map.text.text[0] += ' and more';
    // The processor's time, and of five the quickest: others may be at work on the machine.
    const took = Array.from({ length: 5 }, () => {
      const from = process.threadCpuUsage();
      expect(compareContents(before, after)?.changes.length).toBe(200);
      const { user, system } = process.threadCpuUsage(from);
      return (user + system) / 1_000;
    }).sort((a, b) => a - b);
    expect(took[0], `took ${took.map(Math.round).join(', ')} ms`).toBeLessThan(300);
  });
});
