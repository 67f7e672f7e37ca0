import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote, deleteNote } from '../empathy-map/change-notes.ts';
import { empathyMap } from '../empathy-map/empathy-map.ts';
import { goalItems } from '../goal-statement/change-goal.ts';
import { GOAL_FIELDS, GOAL_TYPES } from '../goal-statement/vocabulary.ts';
import { KNOWN_KINDS, kindOfBoard } from '../kinds/registry.ts';
import { notesBoardNotes } from '../notes-board/change-notes-board.ts';
import { PATTERN_ITEMS } from '../pattern-board/vocabulary.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { createUndo } from '../undo/undo.ts';
import { areasOf, partsOfArea } from './areas.ts';
import { countBoard } from './count-areas.ts';

const ana = { author: 'key-ana', role: 'principal', language: 'en' } as const;
const bo = { author: 'key-bo', role: 'parent', language: 'es' } as const;

const made = (kind: (typeof KNOWN_KINDS)[number]) => {
  const known = kindOfBoard(kind);
  if (!known) throw new Error(kind);
  const doc = new Y.Doc();
  known.write(doc);
  return { doc, known };
};

it.each(KNOWN_KINDS)('B-70 %s has the areas of its outline, in their order', (kind) => {
  const { doc, known } = made(kind);
  const outline = known.outline(known.read(doc)).map(({ id }) => id);
  expect(countBoard(kind, doc).areas.map(({ id }) => id)).toEqual(outline);
  for (const id of outline) expect(partsOfArea(kind, id)).toMatchObject({ id });
});

it('B-70 everything that a goal statement or a pattern board holds stands in one area', () => {
  const typesIn = (kind: 'goal-statement' | 'pattern-board') =>
    areasOf(kind).flatMap(({ types = [] }) => types);
  expect(typesIn('goal-statement').toSorted()).toEqual(Object.keys(GOAL_TYPES).toSorted());
  expect(typesIn('pattern-board').toSorted()).toEqual(Object.keys(PATTERN_ITEMS.types).toSorted());
  const keys = areasOf('goal-statement').flatMap((area) => area.keys?.names ?? []);
  expect(keys.toSorted()).toEqual([...GOAL_FIELDS, 'by', 'check'].toSorted());
});

it('B-71 counts what is shown, in its area, and whose it is', () => {
  const { doc } = made('empathy-map');
  addNote(doc, { list: 'says', kind: 'heard', ...ana, text: 'One' });
  const gone = addNote(doc, { list: 'says', kind: 'heard', ...ana, text: 'Two' });
  addNote(doc, { list: 'hopes', kind: 'guess', ...bo, text: 'Three' });
  addNote(doc, { list: 'strains', kind: 'guess', ...bo, by: 'scribe', text: 'Four' });
  deleteNote(doc, gone);
  const { areas, count, by } = countBoard('empathy-map', doc);
  expect(count).toBe(empathyMap.gist(empathyMap.read(doc)).count);
  expect(Object.fromEntries(areas.map(({ id, count: n }) => [id, n]))).toMatchObject({
    says: 1,
    'thinks-and-feels': 2,
    'need-statement': 0,
  });
  expect([...by]).toEqual([
    ['key-ana', { role: 'principal', count: 1 }],
    ['key-bo', { role: 'parent', count: 1 }],
  ]);
});

it('B-71 a note whose addition was undone counts only while it holds words', () => {
  const { doc } = made('notes');
  const undo = createUndo(doc, []);
  const id = notesBoardNotes.add(doc, { list: 'notes', kind: 'guess', ...ana });
  undo.undo();
  expect(countBoard('notes', doc).count).toBe(0);
  const text = (doc.getMap('notes').get(id) as Y.Map<unknown>).get('text');
  setFragmentText(text as Y.XmlFragment, 'From another page');
  expect(countBoard('notes', doc).count).toBe(1);
  undo.destroy();
});

it('B-71 counts items by their type, under whatever they stand', () => {
  const { doc } = made('goal-statement');
  const cause = goalItems.add(doc, { type: 'cause', ...ana });
  goalItems.add(doc, { type: 'why', parent: cause ?? null, ...bo });
  expect(countBoard('goal-statement', doc).areas).toContainEqual({ id: 'causes', count: 2 });
});

it('B-71 never throws on what is no board', () => {
  const doc = new Y.Doc();
  doc.getMap('notes').set('a', 1);
  doc.getMap('notes').set('b', new Y.Map([['list', 7]]));
  doc.getArray('items').push([1]);
  expect(countBoard('empathy-map', doc).count).toBe(0);
});
