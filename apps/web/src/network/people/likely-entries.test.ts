import type { PersonInfo } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';
import { likelyEntries, likenessOfNames } from './likely-entries.ts';

const person = (id: string, name: string, more: Partial<PersonInfo> = {}): PersonInfo => ({
  id,
  key: `${id}key`,
  networkId: 'net1',
  version: 0,
  name,
  role: 'parent',
  superintendent: false,
  level: 'member',
  state: 'expected',
  announced: true,
  team: null,
  language: 'en',
  email: null,
  createdAt: 0,
  lastSeenAt: null,
  ...more,
});

describe('entries that may be who came', () => {
  test.each([
    ['Ana Lucia Reyes', 'Ana Lucía Reyes'],
    ['Reyes, Ana Lucía', 'Ana Lucía Reyes'],
    ['Ana R.', 'Ana Reyes'],
    ['Dan Okafor', 'Daniel Okafor'],
    ['Catherine Yazzie', 'Katherine Yazzie'],
    ['Ana', 'Ana Reyes'],
  ])('%s may be %s', (came, entry) => {
    const found = likelyEntries(person('came', came), [person('one1', entry)]);
    expect(found.map(({ person: { name } }) => name)).toEqual([entry]);
  });

  test.each([
    ['Ana Reyes', 'Tom Whitfield'],
    ['Bo', 'Robert Chen'],
    ['', 'Ana Reyes'],
  ])('%s is not %s', (came, entry) => {
    expect(likelyEntries(person('came', came), [person('one1', entry)])).toEqual([]);
  });

  test('the likeliest comes first, and the same team and role decide between equal names', () => {
    const team = { id: 'team1', name: 'San Aurelio', badge: 'SA' };
    const entries = [
      person('one1', 'Ana Reyes'),
      person('two2', 'Ana Reyes', { team }),
      person('tre3', 'Ana Ruiz'),
      person('for4', 'Anastasia Reyes-Campo'),
    ];
    const found = likelyEntries(person('came', 'Ana Reyes', { team }), entries);
    expect(found.map(({ person: { id } }) => id)).toEqual(['two2', 'one1', 'for4']);
  });

  test('the order of two names makes no difference', () => {
    expect(likenessOfNames('Ana Reyes', 'Reyes')).toBe(likenessOfNames('Reyes', 'Ana Reyes'));
  });
});
