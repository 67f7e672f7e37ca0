import type { CardFigures } from '@throughline/protocol';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { dataItems, dataNotes } from './change-data-board.ts';
import { dataBoard } from './data-board.ts';
import { DataBoardFull, FIGURES_ROOT, putFigures } from './figures.ts';
import { blamesPeople, lookOutFor } from './look-out.ts';
import { readDataBoard, watchDataBoard } from './read-data-board.ts';
import { DATA_AREAS } from './vocabulary.ts';

const WRITER = { author: 'key-1', role: 'parent', language: 'en' } as const;
const FIGURES: CardFigures = {
  datasetId: 'dataset-1',
  title: 'Mathematics',
  source: 'The state',
  location: 'ADAMS 14',
  state: 'Colorado',
  measure: 'rate',
  groups: ['White', 'Black'],
  times: ['2013', '2014'],
  series: [
    {
      of: 'district',
      group: 'White',
      figures: [
        { state: 'value', value: 56 },
        { state: 'at-least', value: 95 },
      ],
    },
    { of: 'district', group: 'Black', figures: [{ state: 'too-few' }, { state: 'not-available' }] },
  ],
  threshold: 10,
  sizesKnown: true,
};

function newBoard(): Y.Doc {
  const doc = new Y.Doc();
  dataBoard.write(doc);
  return doc;
}

test('BD-1 a card shows what the server wrote under its id, and nothing else', () => {
  const doc = newBoard();
  const id = dataItems.add(doc, { ...WRITER, type: 'card', values: { chart: 'gap' } }) ?? '';
  expect(readDataBoard(doc).figures.size).toBe(0);
  putFigures(doc, id, FIGURES);
  doc.getMap(FIGURES_ROOT).set('bad', { title: 4 });
  const view = readDataBoard(doc);
  expect([...view.figures]).toEqual([[id, FIGURES]]);
  expect(view.items.byId.get(id)).toMatchObject({ type: 'card', values: { chart: 'gap' } });
  expect(dataBoard.gist(view)).toMatchObject({ count: 1, headline: 'Mathematics · ADAMS 14' });
});

test('BD-1 figures are written for so many cards, and the same ones once', () => {
  const doc = newBoard();
  putFigures(doc, 'card-1', FIGURES);
  const before = Y.encodeStateAsUpdate(doc);
  putFigures(doc, 'card-1', FIGURES);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  for (let i = 2; i <= 200; i++) putFigures(doc, `card-${i}`, FIGURES);
  expect(() => putFigures(doc, 'card-201', FIGURES)).toThrow(DataBoardFull);
});

test('BD-2 the watcher tells of notes, cards and figures, and keeps what did not change', () => {
  const doc = newBoard();
  const watcher = watchDataBoard(doc);
  const first = watcher.snapshot();
  dataNotes.add(doc, { ...WRITER, list: 'notice', kind: 'data', text: 'Two lines' });
  const second = watcher.snapshot();
  expect(second.lists.get('notice')?.map(({ text }) => text)).toEqual(['Two lines']);
  expect(second.items).toBe(first.items);
  putFigures(doc, 'card-1', FIGURES);
  expect(watcher.snapshot().figures.get('card-1')).toEqual(FIGURES);
  expect(watcher.snapshot().lists).toBe(second.lists);
  watcher.destroy();
});

test('BD-3 the outline has every part, note, card and why once', () => {
  const doc = newBoard();
  dataItems.addWithId(doc, 'card-1', { ...WRITER, type: 'card', texts: { title: 'Our gap' } });
  dataItems.addWithId(doc, 'chain-1', { ...WRITER, type: 'chain', texts: { seen: 'A gap' } });
  dataNotes.addWithId(doc, 'note-1', { ...WRITER, list: 'cannot', kind: 'guess', text: 'The law' });
  const outline = dataBoard.outline(readDataBoard(doc));
  expect(outline.map(({ id }) => id)).toEqual([...DATA_AREAS]);
  const ids = (nodes: typeof outline): string[] =>
    nodes.flatMap(({ id, children }) => [id, ...ids(children)]);
  const all = ids(outline);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual(expect.arrayContaining(['card-1', 'chain-1', 'chain-1/why5', 'note-1']));
});

test('BD-4 the export has each chart as a table; too few and not available stay what they are', () => {
  const doc = newBoard();
  dataItems.addWithId(doc, 'card-1', { ...WRITER, type: 'card', texts: { title: 'Our | gap' } });
  putFigures(doc, 'card-1', FIGURES);
  const english = dataBoard.markdown(readDataBoard(doc), 'en');
  expect(english).toContain('### Our \\| gap');
  expect(english).toContain('| White (ADAMS 14) | 56 % | ≥ 95 % |');
  expect(english).toContain('| Black (ADAMS 14) | LNE (too few) | N/A |');
  expect(dataBoard.markdown(readDataBoard(doc), 'es')).toContain('LNE (muy pocas)');
});

test.each([
  ['notice', 'The gap grew because of the new schedule', ['because']],
  ['notice', 'La brecha creció debido al horario', ['because']],
  ['notice', 'We should hire tutors', ['should']],
  ['notice', 'Hay que contratar tutores', ['should']],
  ['notice', 'White students: 66 %. Black students: 35 %.', []],
  ['notice', 'La brecha es de 31 puntos en 2014', []],
  ['wonder', 'What would happen because of a later bus?', []],
  ['wonder', 'Should we ask the families?', []],
  ['notice', 'It is low because students don’t care', ['because', 'people']],
  ['whys', 'Parents do not help at home', ['people']],
  ['whys', 'Las familias no se preocupan por la escuela', ['people']],
  ['whys', 'Es por culpa de los padres', ['people']],
  ['whys', 'The late bus leaves at three', []],
  ['whys', 'Course placement rests on one test in grade five', []],
  ['missing', 'The parents of newcomers, and students who left', []],
])('BD-5 in %s: %s', (list, text, found) => {
  expect(lookOutFor(list, text)).toEqual(found);
});

test('BD-5 of twenty ordinary notes about the system none is taken to blame people', () => {
  const ordinary = [
    'Algebra I is offered at two of five middle schools',
    'Families get the letter in English only',
    'Teachers have no common planning time at the high school',
    'Students with IEPs are pulled out during math',
    'Newcomers are tested in their first month',
    'El autobús sale antes de la tutoría',
    'Las familias reciben la carta solo en inglés',
    'Los estudiantes nuevos presentan el examen el primer mes',
    'Counselors serve 480 students each',
    'The gap between white and Hispanic students is 27 points',
    'Asian students: 73 %',
    'Parents were asked once, in May',
    'Placement is decided by one test',
    'Girls and boys are within two points',
    'LNE for Native American students in all years',
    'Students who moved are not in the 2014 figures',
    'The district has three dual-language schools',
    'Los padres preguntaron por los horarios',
    'Teachers asked for the data in August',
    'The budget pays for one interpreter',
  ];
  expect(ordinary.filter(blamesPeople)).toEqual([]);
});
