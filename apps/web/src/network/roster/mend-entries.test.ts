import type { RosterLine, RosterProblem } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';
import { correctionOf, entriesOfLine, fieldToMend, needsRewriting } from './mend-entries.ts';

const line = (...problems: RosterProblem[]): RosterLine => ({
  line: 7,
  text: 'Ana Reyes,parent,San Aurelio,ana@school',
  name: 'Ana Reyes',
  role: 'parent',
  superintendent: false,
  teamName: 'San Aurelio',
  teamId: null,
  nearTeams: [],
  email: null,
  language: null,
  problems,
});

describe('mending a line', () => {
  test('begins in the field that is wrong', () => {
    expect(fieldToMend(line('unknown-role'))).toBe('role');
    expect(fieldToMend(line('bad-email', 'unknown-team'))).toBe('email');
    expect(fieldToMend(line('unknown-role', 'looks-like-student'))).toBe('text');
  });

  test('happens in the line itself where a comma too many or a student stands in it', () => {
    expect(needsRewriting(line('too-many-columns'))).toBe(true);
    expect(needsRewriting(line('already-on-roster'))).toBe(false);
  });

  test('shows the address as it was typed, which the reader did not keep', () => {
    expect(entriesOfLine(line('bad-email')).email).toBe('ana@school');
  });

  test('says only what was changed; an emptied address says that there is none', () => {
    const entries = entriesOfLine(line('bad-email'));
    expect(correctionOf(line('bad-email'), entries)).toEqual({});
    expect(correctionOf(line('bad-email'), { ...entries, email: '' })).toEqual({ email: '' });
    expect(correctionOf(line('unknown-role'), { ...entries, role: 'principal' })).toEqual({
      role: 'principal',
    });
  });
});
