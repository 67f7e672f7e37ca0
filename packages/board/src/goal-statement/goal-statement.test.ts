import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FILLED, newGoal, putGoal, wholeGoal } from '../../test/goal-sample.ts';
import { bytesOf, TEXTS } from '../../test/sample.ts';
import type { OutlineNode } from '../kinds/outline.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { setGoalDay } from './change-goal.ts';
import { assumptionsOf, basisOf, linkedNeed } from './evidence.ts';
import { goalStatement } from './goal-statement.ts';
import { readGoal } from './read-goal.ts';
import { goalSentence, sentenceParts } from './sentence.ts';
import { GOAL_AREAS, GOAL_FIELDS, GOAL_TYPES, SENTENCE_FIELDS } from './vocabulary.ts';

/** A statement in which there is one of everything. */
function fullGoal(words = 'words'): Y.Doc {
  const doc = wholeGoal();
  const what = { what: words };
  putGoal(doc, 'cause-1', { type: 'cause', texts: what, values: { reach: 'ours' } });
  putGoal(doc, 'why-1', { type: 'why', parent: 'cause-1', texts: what });
  putGoal(doc, 'link-1', {
    type: 'link',
    texts: { action: words, shift: words, outcome: words },
    values: { status: 'shaky' },
  });
  putGoal(doc, 'driver-1', { type: 'driver', texts: what });
  putGoal(doc, 'second-1', { type: 'secondary', parent: 'driver-1', texts: what });
  putGoal(doc, 'idea-1', { type: 'idea', parent: 'second-1', texts: { ...what, owner: words } });
  putGoal(doc, 'measure-1', {
    type: 'measure',
    texts: { ...what, source: words },
    values: { baseline: 38, target: 60.5 },
  });
  putGoal(doc, 'reading-1', {
    type: 'reading',
    parent: 'measure-1',
    texts: what,
    values: { on: '2027-01-15', value: 42 },
  });
  putGoal(doc, 'step-1', {
    type: 'step',
    texts: { ...what, who: words },
    values: { by: '2027-02-01', state: 'kept' },
  });
  putGoal(doc, 'test-1', {
    type: 'test',
    texts: { change: words, prediction: words, trial: words, seen: words },
    values: { on: '2027-02-14', verdict: 'adapt' },
  });
  putGoal(doc, 'risk-1', { type: 'risk', texts: { ...what, whom: words, guard: words } });
  return doc;
}

const idsOf = (nodes: readonly OutlineNode[]): string[] =>
  nodes.flatMap(({ id, children }) => [id, ...idsOf(children)]);

test('B-50 the template has every text, and is written once', () => {
  const doc = newGoal({ group: 'Newcomers' });
  const before = bytesOf(doc);
  goalStatement.write(doc, { texts: { group: 'Others' } });
  expect(bytesOf(doc)).toBe(before);
  const { texts, values } = readGoal(doc).fields;
  expect(Object.keys(texts)).toEqual([...GOAL_FIELDS]);
  expect(texts.group?.text).toBe('Newcomers');
  expect(texts.guard?.text).toBe('');
  expect(values).toEqual({ by: undefined, check: undefined });
});

test('B-50 a day is a day of the calendar, and can be taken back', () => {
  const doc = newGoal();
  for (const bad of ['2027-02-30', '1 June', '', '2027-6-1'])
    expect(setGoalDay(doc, 'by', bad)).toBe(false);
  expect(setGoalDay(doc, 'by', '2028-02-29')).toBe(true);
  expect(readGoal(doc).fields.values.by).toBe('2028-02-29');
  setGoalDay(doc, 'by', undefined);
  expect(readGoal(doc).fields.values.by).toBeUndefined();
});

describe('the evidence chain', () => {
  test('B-53 what has none is an assumption, and so is what rests on a guess', () => {
    const doc = newGoal();
    putGoal(doc, 'fact-1', { type: 'fact', texts: { what: 'Buses leave at three' } });
    const rest = (values: object, what = '') => {
      putGoal(doc, 'proof', { type: 'evidence', parent: 'fact-1', texts: { what }, values });
      const basis = basisOf(readGoal(doc), 'fact-1');
      doc.getMap('items').delete('proof');
      return basis;
    };
    expect(basisOf(readGoal(doc), 'fact-1')).toBe('assumption');
    expect(rest({ source: 'guess' }, 'we think')).toBe('assumption');
    expect(rest({ source: 'data' })).toBe('assumption');
    expect(rest({ source: 'data' }, 'State report')).toBe('named');
    expect(rest({ source: 'data', board: 'board-1' }, 'State report')).toBe('named');
    expect(rest({ source: 'data', board: 'board-1', note: 'note-1' })).toBe('linked');
  });

  test('B-53 the goal hangs on a need only when that is linked', () => {
    expect(linkedNeed(readGoal(wholeGoal()))?.id).toBe('the-need');
    expect(linkedNeed(readGoal(newGoal(FILLED)))).toBeUndefined();
  });

  test('B-53 assumptions are facts, causes and whys in the order of the sheet', () => {
    const doc = fullGoal();
    putGoal(doc, 'fact-2', { type: 'fact', texts: { what: 'We believe so' } });
    putGoal(doc, 'fact-3', { type: 'fact' });
    expect(assumptionsOf(readGoal(doc)).map(({ id }) => id)).toEqual([
      'fact-2',
      'cause-1',
      'why-1',
    ]);
  });
});

describe('the sentence', () => {
  test('B-54 has every blank once in each language', () => {
    for (const language of ['en', 'es'] as const) {
      const blanks = sentenceParts(language).flatMap((part) =>
        'blank' in part ? [part.blank] : [],
      );
      expect([...blanks].sort()).toEqual(['by', ...SENTENCE_FIELDS].sort());
    }
  });

  test('B-54 says what stands in its blanks, with a gap for what does not', () => {
    expect(goalSentence(readGoal(wholeGoal()), 'en')).toBe(
      'By June 1, 2027, English learners in grade 3 at two schools on the east side will move from 38% to 60% on the spring reading test, because we give every reading group a bilingual hour, decided with families of both schools.',
    );
    expect(goalSentence(readGoal(newGoal()), 'es')).toContain('Para el ___, buscamos un cambio');
  });
});

test('B-55 the outline has every area, field and item once, each to be written in where it lies', () => {
  const view = readGoal(fullGoal());
  const outline = goalStatement.outline(view);
  expect(outline.map(({ id }) => id)).toEqual([...GOAL_AREAS]);
  const ids = idsOf(outline);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining([...GOAL_FIELDS, ...view.items.byId.keys()]));
  const drivers = outline.find(({ id }) => id === 'drivers')?.children ?? [];
  expect(idsOf(drivers)).toEqual(['driver-1', 'second-1', 'idea-1', 'idea-1/owner', 'idea-1/sign']);
});

test('B-55 in a list a goal is its group, its measure and its way', () => {
  expect(goalStatement.gist(readGoal(wholeGoal()))).toEqual({
    count: 3,
    headline: 'English learners in grade 3 · the spring reading test · 38% → 60%',
    filled: 1,
  });
  expect(goalStatement.gist(readGoal(newGoal()))).toEqual({ count: 0, headline: '', filled: 0 });
});

describe('the export', () => {
  test('B-29 has the eight parts in order and all that people wrote, without a name or a key', () => {
    for (const language of ['en', 'es'] as const) {
      const markdown = goalStatement.markdown(readGoal(fullGoal('canary')), language);
      const headings = [...markdown.matchAll(/^## (\d)\. /gm)].map(([, number]) => Number(number));
      expect(headings).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(markdown.match(/canary/g)).toHaveLength(21);
      expect(markdown).not.toContain('author');
    }
    const english = goalStatement.markdown(readGoal(fullGoal()), 'en');
    expect(english).toContain('| Where we start | 38% |');
    expect(english).toContain('| January 15, 2027 · words | 42% |');
    expect(english).toContain('- words *(kept, words, February 1, 2027)*');
    expect(english).toContain('1. words *(our assumption)*');
  });

  test('B-30 nothing that a person wrote turns into markup', () => {
    for (const text of [...TEXTS, '# title', '- item', '1. one', '| a | b |', '](x)']) {
      const markdown = goalStatement.markdown(readGoal(fullGoal(text)), 'en');
      expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\*\*bold|(?<!\\)\[x|^- - |^- # /m);
    }
  });

  test('B-3 whatever the document holds, no reader throws and none changes it', () => {
    const doc = fullGoal();
    const items = doc.getMap('items') as Y.Map<Y.Map<unknown>>;
    for (const key of ['parent', 'order', 'what', 'status', 'baseline', 'by', 'type'])
      for (const item of [...items.values()].slice(0, 6)) item.set(key, new Y.Array());
    doc.getMap('fields').set('group', 7);
    doc.getMap('fields').set('by', 'soon');
    const before = bytesOf(doc);
    const view = goalStatement.read(doc);
    goalStatement.outline(view);
    goalStatement.gist(view);
    goalStatement.markdown(view, 'es');
    expect(bytesOf(doc)).toBe(before);
    expect(goalStatement.read(new Y.Doc()).items.count).toBe(0);
  });
});

test('B-20 a watched statement says the same as a read one, and keeps what did not change', () => {
  const doc = fullGoal();
  const watcher = goalStatement.watch(doc);
  const first = watcher.snapshot();
  const group = first.fields.texts.group;
  if (group) setFragmentText(group.fragment, 'Newcomers');
  const second = watcher.snapshot();
  expect(second.items).toBe(first.items);
  expect(second.fields.texts.sites).toBe(first.fields.texts.sites);
  expect(second.fields).toEqual(readGoal(doc).fields);
  expect([...second.items.byId]).toEqual([...readGoal(doc).items.byId]);
});

test('B-50 every type has a first text, and every parent is a type', () => {
  for (const { parents, texts } of Object.values(GOAL_TYPES)) {
    expect(texts.length).toBeGreaterThan(0);
    for (const parent of parents) expect(parent === null || parent in GOAL_TYPES).toBe(true);
  }
});

test('B-56 a test card stands among the next steps, with its four texts, its day and its verdict in the text', () => {
  const doc = newGoal();
  putGoal(doc, 'test-1', {
    type: 'test',
    texts: { change: 'A later bus', prediction: 'Ten more stay', trial: 'One *week*', seen: '' },
    values: { on: '2027-02-14', verdict: 'adapt' },
  });
  const view = readGoal(doc);
  const steps = goalStatement.outline(view).find(({ id }) => id === 'steps');
  expect(steps?.children.map(({ id, text }) => [id, text])).toEqual([['test-1', 'A later bus']]);
  expect(steps?.children[0]?.children.map(({ id }) => id)).toEqual([
    'test-1/prediction',
    'test-1/trial',
    'test-1/seen',
  ]);
  const english = goalStatement.markdown(view, 'en');
  expect(english).toContain('- Test card *(on: February 14, 2027, adapt)*');
  expect(english).toContain('  - **What happened** …');
  expect(english).toContain('  - **The small test** One \\*week\\*');
  expect(goalStatement.markdown(view, 'es')).toContain('  - **Predecimos** Ten more stay');
});
