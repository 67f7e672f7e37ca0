import { describe, expect, test } from 'vitest';
import { paperGroup, paperPerson } from '../testing/paper-people.ts';
import { readList } from './import-list.ts';
import { partedLines } from './parted-lines.ts';

const tom = paperPerson('Tom Whitfield');
const lucia = paperPerson('Lucía Herrera');
const one = paperPerson('Sam Lee');
const other = { ...paperPerson('Sam Lee'), key: 'key-sam-2' };
const people = [tom, lucia, one, other, paperPerson('Gone Person', { state: 'gone' })];
const read = (text: string, choices = new Map<number, string>()) =>
  readList(text, people, choices, []);
const short = ({ lines }: ReturnType<typeof read>) =>
  lines.map(({ line, name, group, found }) => [line, name, group, found.is]);

describe('a list of names and groups', () => {
  test('is parted by what parts most of its lines, with quoted cells and stray quotation marks kept', () => {
    expect(
      partedLines('a,b\n\n"Whitfield, Tom" ,Coral\r\n"open,Delta\nx').map(({ cells }) => cells),
    ).toEqual([['a', 'b'], ['Whitfield, Tom', 'Coral'], ['"open', 'Delta'], ['x']]);
    expect(partedLines('\ufeffAna;A, B\nBo;C').map(({ cells }) => cells)).toEqual([
      ['Ana', 'A, B'],
      ['Bo', 'C'],
    ]);
    expect(partedLines('"say ""hi""",B')[0]?.cells).toEqual(['say "hi"', 'B']);
    expect(partedLines('a,\n')[0]?.cells).toEqual(['a', '']);
    expect(partedLines('  \n')).toEqual([]);
  });

  test('finds people whatever the case, the accents and the order of their names, with headings in both languages', () => {
    for (const text of [
      'Name,Group\nTOM WHITFIELD,Coral\nHerrera Lucia,Delta',
      'Mesa\tNombre\nCoral\tWhitfield, Tom\nDelta\tlucía herrera',
      'Coral;Tom Whitfield\nDelta;Lucía Herrera',
      'Nombre,Apellidos,Equipo,Grupo\nTom,Whitfield,San Aurelio,Coral\nLucía,Herrera,Cedar Mesa,Delta',
    ]) {
      const { lines, groups } = read(text);
      expect(
        lines.map(({ found }) => found.is),
        text,
      ).toEqual(['seated', 'seated']);
      expect(
        groups.map(({ name, people: keys }) => [name, keys]),
        text,
      ).toEqual([
        ['Coral', [tom.key]],
        ['Delta', [lucia.key]],
      ]);
    }
  });

  test('loses no line: what matches nobody, several, no group or somebody twice comes back as such', () => {
    const list = read(
      'Tom Whitfeild,Coral\nSam Lee,Coral\nLucía Herrera,\nTom Whitfield,Delta\nTom Whitfield,Coral\nGone Person,Coral',
    );
    expect(short(list)).toEqual([
      [1, 'Tom Whitfeild', 'Coral', 'unknown'],
      [2, 'Sam Lee', 'Coral', 'unknown'],
      [3, 'Lucía Herrera', '', 'no-group'],
      [4, 'Tom Whitfield', 'Delta', 'seated'],
      [5, 'Tom Whitfield', 'Coral', 'twice'],
      [6, 'Gone Person', 'Coral', 'unknown'],
    ]);
    const likely = list.lines.map(({ found }) => (found.is === 'unknown' ? found.likely : []));
    expect(likely[0]?.[0]).toBe(tom);
    expect(likely[1]).toEqual([one, other]);
    expect(likely[5]).toEqual([]);
    expect(list.groups.map(({ name }) => name)).toEqual(['Coral', 'Delta']);
  });

  test('takes whom somebody named for a line', () => {
    const list = read(
      'Sam Lee,Coral\nT. W.,Coral',
      new Map([
        [1, other.key],
        [2, tom.key],
      ]),
    );
    expect(list.groups.map(({ people: keys }) => keys)).toEqual([[other.key, tom.key]]);
  });

  test('keeps groups that are there already, by their names', () => {
    const before = [paperGroup('group1', 'coral', [], { place: '7' })];
    const { groups } = readList('Tom Whitfield,Coral', people, new Map(), before);
    expect(groups).toMatchObject([{ id: 'group1', place: '7', people: [tom.key] }]);
  });

  test('of one column has names that wait for a group', () => {
    expect(short(read('Tom Whitfield\nNobody Here'))).toEqual([
      [1, 'Tom Whitfield', '', 'no-group'],
      [2, 'Nobody Here', '', 'unknown'],
    ]);
    expect(read('').lines).toEqual([]);
  });
});
