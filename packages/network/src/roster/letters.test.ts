import { expect, it } from 'vitest';
import { hasBrokenLetters, mendLetters } from './mend-letters.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import { readRole } from './role-words.ts';
import { safeCell } from './safe-cell.ts';

it('NR-7 puts UTF-8 right that was read as Windows-1252, and leaves what is right alone', () => {
  for (const word of ['Núñez', 'Ángela “Ñata” Peña–Ruíz', 'Zoë', '日本', '🌱 Añó°', 'plain']) {
    const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(word));
    expect(mendLetters(misread)).toBe(word);
    expect(mendLetters(word)).toBe(word);
  }
});

it('NR-7 notices letters that are lost', () => {
  const lost = new TextDecoder().decode(Uint8Array.of(0x4e, 0xfa, 0xf1, 0x65, 0x7a));
  expect(hasBrokenLetters(lost)).toBe(true);
  expect(hasBrokenLetters('Núñez')).toBe(false);
});

it('NR-3 reads roles as people write them in either language', () => {
  const written: Record<string, string> = {
    'Assistant Principal': 'principal',
    'Principal, Lincoln Elementary': 'principal',
    'Directora de escuela': 'principal',
    'teacher-leader': 'teacher-leader',
    'Maestro líder': 'teacher-leader',
    PARENT: 'parent',
    'Parent/Guardian': 'parent',
    'Madre o padre': 'parent',
    'Miembro de la junta escolar': 'board-member',
    'School board': 'board-member',
    'Business representative': 'community-representative',
    'Deputy Superintendent': 'district-leader',
    Otro: 'other',
  };
  for (const [text, role] of Object.entries(written)) {
    expect([text, readRole(text)]).toEqual([text, { role, superintendent: false }]);
  }
  expect(readRole('Superintendent')).toEqual({ role: 'district-leader', superintendent: true });
  for (const text of ['', 'Wizard', 'constructor', 'student']) {
    expect(readRole(text)).toBeUndefined();
  }
});

it('NR-4 a slip is one letter that was left out, put in, changed or swapped; a digit is none', () => {
  for (const slip of ['lakevew', 'lakevieww', 'lakeviaw', 'lakeveiw', 'akeview']) {
    expect([slip, oneSlipApart('lakeview', slip)]).toEqual([slip, true]);
    expect(oneSlipApart(slip, 'lakeview')).toBe(true);
  }
  for (const other of ['lakeview', 'lake', 'hilltop', 'lakeviews2', 'ekalview']) {
    expect([other, oneSlipApart('lakeview', other)]).toEqual([other, false]);
  }
  expect(oneSlipApart('adams 12', 'adams 14')).toBe(false);
});

it('NR-8 no cell that leaves begins a formula, and every text can be read back', () => {
  for (const text of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\0=1',
    ' =1',
    '＝1',
    '＠x',
  ]) {
    expect(safeCell(text)).toMatch(/^"?'/);
  }
  expect(safeCell('Ana "Nita" Núñez, PhD')).toBe('"Ana ""Nita"" Núñez, PhD"');
  expect(safeCell('Ana')).toBe('Ana');
});
