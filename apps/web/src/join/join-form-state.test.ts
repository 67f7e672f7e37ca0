import { LIMITS } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';
import { charactersOver, checkEntries, firstProblem, problemsOf } from './join-form-state.ts';

const whole = { name: 'Ana', teamId: 'team1', role: 'parent' } as const;

describe('the entries of the join form', () => {
  test('are fine when there is a name, a team and a role', () => {
    expect(checkEntries(whole).size).toBe(0);
  });

  test('lack what is missing, and the focus goes to the first of it', () => {
    const problems = checkEntries({ name: '  ', teamId: undefined, role: undefined });
    expect([...problems]).toEqual([
      ['name', 'required'],
      ['teamId', 'required'],
      ['role', 'required'],
    ]);
    expect(firstProblem(problems)).toBe('name');
    expect(firstProblem(checkEntries({ ...whole, role: undefined }))).toBe('role');
  });

  test('measure a name as the server does: without the blanks around it', () => {
    const longest = 'é'.repeat(LIMITS.personName);
    expect(charactersOver(`  ${longest}  `)).toBe(0);
    expect(checkEntries({ ...whole, name: longest }).size).toBe(0);
    expect(charactersOver(`${longest}xy`)).toBe(2);
    expect(checkEntries({ ...whole, name: `${longest}x` }).get('name')).toBe('too-long');
  });

  test('take from the server only what concerns a field of this form', () => {
    const problems = problemsOf({
      status: 400,
      title: 'x',
      code: 'invalid-form',
      fields: { teamId: 'unknown', key: 'invalid', role: 'invalid' },
    });
    expect([...problems]).toEqual([
      ['teamId', 'unknown'],
      ['role', 'invalid'],
    ]);
  });
});
