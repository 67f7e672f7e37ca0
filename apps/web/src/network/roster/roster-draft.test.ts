import type { RosterLine, RosterResult } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';
import { afterImport, EMPTY_DRAFT, holdsWork, listOf, replaceLine } from './roster-draft.ts';

const text = 'name,role,team\nAna,parent,SA\nBo,princpal,SA\n"Cy\nLee",teacher,SA\nDi,other,SA';
const line = (number: number, row: string, problems: RosterLine['problems'] = []): RosterLine => ({
  line: number,
  text: row,
  name: row,
  role: 'other',
  superintendent: false,
  teamName: 'SA',
  teamId: null,
  nearTeams: [],
  email: null,
  language: null,
  problems,
});
const ana = line(2, 'Ana,parent,SA');
const bo = line(3, 'Bo,princpal,SA', ['unknown-role']);
const cy = line(4, '"Cy\nLee",teacher,SA');
const di = line(6, 'Di,other,SA');
const draft = { ...EMPTY_DRAFT, text };

describe('a list on its way in', () => {
  test('a line that is left out becomes blank, and no other line changes its number', () => {
    const list = listOf({ ...draft, leftOut: new Map([[4, cy]]) });
    expect(list.text.split('\n')).toEqual([
      'name,role,team',
      'Ana,parent,SA',
      'Bo,princpal,SA',
      '',
      '',
      'Di,other,SA',
    ]);
  });

  test('what was put right by hand goes with it, but not for a line that is left out', () => {
    const corrections = new Map([
      [3, { line: 3, role: 'principal' as const }],
      [6, { line: 6, name: 'Diana' }],
    ]);
    const list = listOf({ ...draft, corrections, leftOut: new Map([[6, di]]) });
    expect(list.corrections).toEqual([{ line: 3, role: 'principal' }]);
  });

  test('after an import only the lines that were not taken are still there, under their numbers', () => {
    const result: RosterResult = { people: [], newTeams: [], left: [bo] };
    const after = afterImport(draft, [ana, bo, cy, di], result);
    expect(after.text.split('\n')).toEqual(['name,role,team', '', 'Bo,princpal,SA', '', '', '']);
    expect(holdsWork(after)).toBe(true);
  });

  test('a line is replaced in a list from Windows as in any other', () => {
    expect(replaceLine('a\r\nb\r\nc', 2, 'b', 'B')).toBe('a\nB\nc');
  });
});
