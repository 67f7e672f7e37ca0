import { describe, expect, test } from 'vitest';
import { NOBODY, presenceView, type Tabs, updateTabs } from './presence-view.ts';

const rosa = { key: 'person-rosa', name: 'Rosa', role: 'parent', color: '#1f6f5c' };
const dan = { key: 'person-dan', name: 'Dan', role: 'principal', color: '#2d5d9f' };
const me = { key: 'person-me', name: 'Me', role: 'other', color: '#8a4b08' };
const none: Tabs = new Map();

function tabsOf(states: Map<number, unknown>): Tabs {
  return updateTabs(none, [...states.keys()], states);
}

describe('who is here', () => {
  test('a person with two tabs is here once, and is writing if either tab is', () => {
    const tabs = tabsOf(
      new Map([
        [1, { user: rosa }],
        [2, { user: rosa, editing: 'note-1' }],
        [3, { user: dan }],
      ]),
    );
    const view = presenceView(NOBODY, tabs, me.key);
    expect(view.people.map(({ person, editing }) => [person.name, editing])).toEqual([
      ['Rosa', 'note-1'],
      ['Dan', null],
    ]);
    expect(view.writers.get('note-1')?.map(({ name }) => name)).toEqual(['Rosa']);
  });

  test('my own tabs are not among the others', () => {
    const tabs = tabsOf(new Map([[1, { user: me, editing: 'note-1' }]]));
    expect(presenceView(NOBODY, tabs, me.key)).toEqual(NOBODY);
  });

  test('a moving cursor gives back the very same tabs', () => {
    const tabs = tabsOf(new Map([[1, { user: rosa, cursor: { anchor: 1, head: 1 } }]]));
    const moved = new Map([[1, { user: { ...rosa }, cursor: { anchor: 2, head: 2 } }]]);
    expect(updateTabs(tabs, [1], moved)).toBe(tabs);
  });

  test('someone who starts to write elsewhere does not disturb the writers of other notes', () => {
    const tabs = tabsOf(
      new Map([
        [1, { user: rosa, editing: 'note-1' }],
        [2, { user: dan }],
      ]),
    );
    const before = presenceView(NOBODY, tabs, me.key);
    const later = updateTabs(tabs, [2], new Map([[2, { user: dan, editing: 'note-2' }]]));
    const after = presenceView(before, later, me.key);
    expect(after.writers.get('note-1')).toBe(before.writers.get('note-1'));
    expect(after.writers.get('note-2')?.map(({ name }) => name)).toEqual(['Dan']);
  });

  test('a state that went or that is no person is left out', () => {
    const tabs = tabsOf(new Map([[1, { user: rosa }]]));
    expect(updateTabs(tabs, [1], new Map()).size).toBe(0);
    const nonsense = new Map<number, unknown>([
      [2, { user: { name: 'no key' } }],
      [3, null],
      [4, 'text'],
      [5, { user: { ...dan, color: 'red; background: url(x)' } }],
    ]);
    expect(updateTabs(none, [2, 3, 4, 5], nonsense).size).toBe(0);
  });
});
