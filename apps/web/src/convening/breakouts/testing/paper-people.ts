import type { Breakout, TeamSummary } from '@throughline/protocol';
import type { GroupPerson } from '../group-person.ts';

/* People and groups on paper, for tests that ask no server. */

export const TEAMS: readonly TeamSummary[] = [
  { id: 'team1', name: 'San Aurelio', badge: 'SA' },
  { id: 'team2', name: 'Cedar Mesa', badge: 'CM' },
];

/** Somebody who is in; the key is the name in lower case. */
export const paperPerson = (name: string, more: Partial<GroupPerson> = {}): GroupPerson => ({
  id: `id-${name.toLowerCase().replaceAll(' ', '-')}`,
  key: `key-${name.toLowerCase().replaceAll(' ', '-')}`,
  networkId: 'netw1',
  version: 1,
  name,
  role: 'parent',
  superintendent: false,
  level: 'member',
  state: 'here',
  announced: true,
  team: TEAMS[0] ?? null,
  language: 'en',
  email: null,
  createdAt: 0,
  lastSeenAt: null,
  came: more.state === undefined || more.state === 'here',
  ...more,
});

export const paperGroup = (
  id: string,
  name: string,
  people: readonly GroupPerson[] = [],
  more: Partial<Breakout['groups'][number]> = {},
): Breakout['groups'][number] => ({
  id,
  name,
  place: '',
  link: '',
  roles: { scribe: null, timekeeper: null, reporter: null },
  people: people.map(({ key }) => key),
  teamIds: [],
  boardId: null,
  ...more,
});

export const paperBreakout = (
  groups: Breakout['groups'],
  more: Partial<Breakout> = {},
): Breakout => ({
  id: 'out1',
  name: 'Mixed groups',
  by: 'mix',
  board: null,
  groups,
  left: [],
  ...more,
});
