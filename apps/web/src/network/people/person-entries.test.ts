import type { PersonInfo } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';
import { changeOf, checkPerson, entriesOf, formOf, newEntries } from './person-entries.ts';

const ana: PersonInfo = {
  id: 'ana1',
  key: 'anakey',
  networkId: 'net1',
  version: 4,
  name: 'Ana',
  role: 'district-leader',
  superintendent: true,
  level: 'member',
  state: 'expected',
  announced: true,
  team: { id: 'team1', name: 'San Aurelio', badge: 'SA' },
  language: 'es',
  email: null,
  createdAt: 0,
  lastSeenAt: null,
};

describe('the form of a person', () => {
  test('needs a name and a role, and an address only in the shape of one', () => {
    const empty = checkPerson({ ...newEntries('en'), email: 'ana at school' });
    expect([...empty]).toEqual([
      ['name', 'required'],
      ['role', 'required'],
      ['email', 'invalid'],
    ]);
    expect(checkPerson(entriesOf(ana)).size).toBe(0);
  });

  test('sends nothing while it has no role', () => {
    expect(formOf(newEntries('en'))).toBeUndefined();
  });

  test('changes only what differs', () => {
    const form = formOf({ ...entriesOf(ana), teamId: '', email: ' ana@school.example ' });
    expect(form && changeOf(ana, form)).toEqual({ teamId: null, email: 'ana@school.example' });
    const same = formOf(entriesOf(ana));
    expect(same && changeOf(ana, same)).toEqual({});
  });

  test('a superintendent who takes another role is none any more', () => {
    const form = formOf({ ...entriesOf(ana), role: 'parent' });
    expect(form && changeOf(ana, form)).toEqual({ role: 'parent', superintendent: false });
  });
});
