import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { FILLED, newGoal, putGoal, wholeGoal } from '../../test/goal-sample.ts';
import { bytesOf } from '../../test/sample.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { goalItems, setGoalDay } from './change-goal.ts';
import { answeredShare, type CoachCheck, coachGoal } from './coach-goal.ts';
import { blamesPeople, isTooWide } from './coach-words.ts';
import { readGoal } from './read-goal.ts';
import type { GoalField } from './vocabulary.ts';

const open = (doc: Y.Doc): CoachCheck[] =>
  coachGoal(readGoal(doc)).filter(({ reason }) => reason !== undefined);

function write(doc: Y.Doc, field: GoalField, words: string): void {
  const text = readGoal(doc).fields.texts[field];
  if (text) setFragmentText(text.fragment, words);
}

/** Each row spoils one thing of a statement with which the coach is content. */
const SPOILED: readonly [string, (doc: Y.Doc) => void, Partial<CoachCheck>][] = [
  ['no group', (doc) => write(doc, 'group', ' '), { question: 'for-whom', reason: 'missing' }],
  [
    'everybody as the group',
    (doc) => write(doc, 'group', 'All our students'),
    { question: 'for-whom', reason: 'too-wide', place: field('group') },
  ],
  ['no measure', (doc) => write(doc, 'measure', ''), { question: 'measure', reason: 'missing' }],
  [
    'no value to go to',
    (doc) => write(doc, 'to', '\n'),
    { question: 'from-to', reason: 'missing', place: field('to') },
  ],
  [
    'the same value at both ends',
    (doc) => write(doc, 'to', FILLED.from ?? ''),
    { question: 'from-to', reason: 'same' },
  ],
  [
    'no day',
    (doc) => setGoalDay(doc, 'by', undefined),
    { question: 'by-when', reason: 'missing', place: { kind: 'day', area: 'goal', day: 'by' } },
  ],
  [
    'nobody who decided',
    (doc) => write(doc, 'deciders', ''),
    { question: 'who-decided', reason: 'missing', place: field('deciders') },
  ],
  ['no barrier', (doc) => write(doc, 'barrier', ''), { question: 'barrier', reason: 'missing' }],
  [
    'people as the barrier',
    (doc) => write(doc, 'barrier', 'Parents do not care'),
    { question: 'barrier', reason: 'blames-people', place: field('barrier') },
  ],
  [
    'people as a cause',
    (doc) => {
      putGoal(doc, 'cause-1', { type: 'cause', texts: { what: 'Few come to the library' } });
      putGoal(doc, 'why-1', {
        type: 'why',
        parent: 'cause-1',
        texts: { what: 'Las familias no ayudan en casa' },
      });
      putGoal(doc, 'seen', {
        type: 'evidence',
        parent: 'cause-1',
        texts: { what: 'Counted' },
        values: { source: 'observed' },
      });
      putGoal(doc, 'said', {
        type: 'evidence',
        parent: 'why-1',
        texts: { what: 'Said' },
        values: { source: 'heard' },
      });
    },
    {
      question: 'barrier',
      reason: 'blames-people',
      place: { kind: 'item', area: 'causes', id: 'why-1' },
    },
  ],
  [
    'no need behind it',
    (doc) => goalItems.delete(doc, 'the-need'),
    { question: 'need', reason: 'missing', place: field('matters') },
  ],
  [
    'a need that leads nowhere',
    (doc) => goalItems.setValue(doc, 'the-need', 'note', undefined),
    { question: 'need', reason: 'missing' },
  ],
  [
    'nobody who could be harmed',
    (doc) => write(doc, 'harm', ''),
    { question: 'harm', reason: 'missing', place: { kind: 'field', area: 'risks', field: 'harm' } },
  ],
  [
    'no guard for them',
    (doc) => write(doc, 'guard', ''),
    {
      question: 'harm',
      reason: 'no-guard',
      place: { kind: 'field', area: 'risks', field: 'guard' },
    },
  ],
  ['no owner', (doc) => write(doc, 'owner', ''), { question: 'owner', reason: 'missing' }],
  [
    'no first look',
    (doc) => setGoalDay(doc, 'check', undefined),
    { question: 'first-check', reason: 'missing' },
  ],
  [
    'a first look after the end',
    (doc) => setGoalDay(doc, 'check', '2027-06-02'),
    {
      question: 'first-check',
      reason: 'after-the-end',
      place: { kind: 'day', area: 'goal', day: 'check' },
    },
  ],
  [
    'no fact at all',
    (doc) => goalItems.delete(doc, 'fact-1'),
    { question: 'evidence', reason: 'missing', place: { kind: 'area', area: 'now' } },
  ],
  [
    'a fact that nobody has looked at',
    (doc) => goalItems.setValue(doc, 'figure', 'source', 'guess'),
    {
      question: 'evidence',
      reason: 'assumption',
      place: { kind: 'item', area: 'now', id: 'fact-1' },
    },
  ],
];

describe('the coach', () => {
  test('B-51 is content with a whole statement, and asks everything of an empty one', () => {
    expect(open(wholeGoal())).toEqual([]);
    expect(answeredShare(coachGoal(readGoal(wholeGoal())))).toBe(1);
    const empty = coachGoal(readGoal(newGoal()));
    expect(empty.map(({ reason }) => reason)).toEqual(empty.map(() => 'missing'));
    expect(answeredShare(empty)).toBe(0);
  });

  test.each(SPOILED)('B-51 asks about %s, and about nothing else', (_, spoil, asked) => {
    const doc = wholeGoal();
    spoil(doc);
    expect(open(doc)).toEqual([expect.objectContaining(asked)]);
  });

  test('B-51 only reads', () => {
    const doc = wholeGoal();
    const before = bytesOf(doc);
    coachGoal(readGoal(doc));
    expect(bytesOf(doc)).toBe(before);
  });
});

test.each([
  ['Students don’t care about reading', true],
  ['The parents just do not come', true],
  ['kids are lazy', true],
  ['Families lack time', true],
  ['They have no motivation', true],
  ['Los estudiantes no quieren leer', true],
  ['Las familias de aquí no ayudan', true],
  ['los padres carecen de interés', true],
  ['Reading groups meet while buses leave', false],
  ['Students do not get a bilingual text', false],
  ['Parents are not told about the meeting', false],
  ['Nobody asked the families', false],
  ['Las familias no reciben el aviso en su idioma', false],
  ['El horario deja fuera a los estudiantes', false],
  ['', false],
])('B-52 “%s” names people as the cause: %s', (words, blames) => {
  expect(blamesPeople(words)).toBe(blames);
});

test.each([
  ['All students', true],
  ['all of our kids', true],
  ['students', true],
  ['everyone', true],
  ['Todos los estudiantes', true],
  ['los niños', true],
  ['English learners in grade 3', false],
  ['All students with a long bus ride', false],
  ['Students whose home language is Mixteco', false],
  ['Todos los estudiantes de tercer grado', false],
])('B-52 “%s” is everybody: %s', (group, wide) => {
  expect(isTooWide(group)).toBe(wide);
});

function field(name: GoalField) {
  return { kind: 'field', area: 'goal', field: name } as const;
}
