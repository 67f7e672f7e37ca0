import { ROLES, type Role } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import { divide, groupForLateComer, type SeatedPerson } from './divide.ts';

/** Numbers that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function people(count: number, random: () => number, roles: readonly Role[] = ROLES) {
  return Array.from(
    { length: count },
    (_, index): SeatedPerson => ({
      key: `key-${index}`,
      role: roles[Math.floor(random() ** 2 * roles.length)] ?? 'other',
      teamId: `team-${Math.floor(random() * 7)}`,
    }),
  );
}

const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);

describe('groups', () => {
  it('V-22 seat each person in exactly one, as evenly as can be, however they are made', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = numbers(seed);
      const everyone = people(Math.floor(random() * 60), random);
      const groups = 1 + Math.floor(random() * 12);
      for (const by of ['mix', 'random', 'choice'] as const) {
        const seats = divide(everyone, { by, groups }, random);
        expect(seats).toHaveLength(groups);
        expect(seats.flat().toSorted()).toEqual(everyone.map(({ key }) => key).toSorted());
        expect(spread(seats.map((group) => group.length))).toBeLessThanOrEqual(1);
      }
    }
  });

  it('V-22 mix roles to within one, and spread teams better than chance', () => {
    let mixed = 0;
    let drawn = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const random = numbers(seed);
      const everyone = people(48, random);
      const of = new Map(everyone.map((person) => [person.key, person]));
      const seats = divide(everyone, { by: 'mix', groups: 8 }, random);
      for (const role of ROLES) {
        const counts = seats.map(
          (group) => group.filter((key) => of.get(key)?.role === role).length,
        );
        expect([seed, role, spread(counts) <= 1]).toEqual([seed, role, true]);
      }
      const pairsOfOneTeam = (groups: readonly (readonly string[])[]) =>
        groups.reduce((sum, group) => {
          const teams = new Set(group.map((key) => of.get(key)?.teamId));
          return sum + group.length - teams.size;
        }, 0);
      mixed += pairsOfOneTeam(seats);
      drawn += pairsOfOneTeam(divide(everyone, { by: 'random', groups: 8 }, random));
    }
    expect(mixed / drawn).toBeLessThan(0.75);
  });

  it('V-22 are drawn anew with other numbers, and the same with the same', () => {
    const everyone = people(24, numbers(5));
    const draw = (seed: number) => divide(everyone, { by: 'mix', groups: 4 }, numbers(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('V-22 are teams where they are made by team', () => {
    const everyone = [
      { key: 'ana', role: 'parent', teamId: 'north' },
      { key: 'bo', role: 'other', teamId: null },
      { key: 'cy', role: 'principal', teamId: 'south' },
      { key: 'di', role: 'principal', teamId: 'north' },
    ] as const;
    const seats = divide(everyone, { by: 'teams', groups: 9 }, Math.random);
    expect(seats).toEqual([['ana', 'di'], ['cy'], ['bo']]);
  });
});

describe('a late-comer', () => {
  const group = (id: string, people: string[], teamIds: string[] = []) => ({ id, people, teamIds });
  const late = { key: 'late', role: 'parent', teamId: 'north' } as const;

  it('V-22 goes to their team’s group where groups are teams', () => {
    const groups = [group('one', []), group('two', ['a', 'b'], ['north'])];
    expect(groupForLateComer({ by: 'teams', groups }, late, new Map())).toBe('two');
    expect(groupForLateComer({ by: 'random', groups }, late, new Map())).toBe('one');
  });

  it('V-22 goes to one of the smallest, with least of their role and team', () => {
    const seated = new Map<string, SeatedPerson>([
      ['a', { key: 'a', role: 'parent', teamId: 'south' }],
      ['b', { key: 'b', role: 'principal', teamId: 'north' }],
      ['c', { key: 'c', role: 'principal', teamId: 'south' }],
    ]);
    const groups = [
      group('one', ['a']),
      group('two', ['b']),
      group('three', ['c']),
      group('four', ['d', 'e']),
    ];
    expect(groupForLateComer({ by: 'mix', groups }, late, seated)).toBe('three');
    expect(groupForLateComer({ by: 'mix', groups: [] }, late, seated)).toBeUndefined();
  });
});
