import type { Session } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../join/table-of.ts';
import { homeOf } from './home-of.ts';

const name = { en: 'One', es: 'Uno' };
const team = { id: 'team1', name: 'San Aurelio', badge: 'SA' };
const board = (id: string, conveningId: string): Session['boards'][number] => ({
  id,
  kind: 'empathy-map',
  networkId: 'netw1',
  conveningId,
  team,
  title: null,
  access: 'write',
  mayComment: true,
});
const convening = (id: string, stage: Session['convenings'][number]['stage']) => ({
  id,
  networkId: 'netw1',
  name,
  date: null,
  stage,
});

const session = (
  me: Partial<Session['me']>,
  { networks = ['netw1'], running = false } = {},
): Session => ({
  me: {
    id: 'person1',
    key: 'key1',
    name: 'Ana',
    networkId: 'netw1',
    level: 'member',
    state: 'here',
    role: 'parent',
    language: 'en',
    color: '#000000',
    team: null,
    ...me,
  },
  networks: networks.map((id) => ({ id, name, sample: false })),
  convenings: [convening('conv2', 'planned'), convening('conv1', running ? 'open' : 'closed')],
  boards: [board('brd2', 'conv2'), board('brd1', 'conv1')],
});

describe('where one belongs', () => {
  test('is the team’s board of the convening that runs, else the team’s page', () => {
    expect(homeOf(session({ team }, { running: true }))).toBe('/board/brd1');
    expect(homeOf(session({ team }))).toBe('/team/team1');
  });

  test('is the network for those who run it, a seat at a table or not', () => {
    expect(homeOf(session({ level: 'facilitator', team }, { running: true }))).toBe(
      '/network/netw1',
    );
    expect(homeOf(session({ level: 'steward' }))).toBe('/network/netw1');
  });

  test('is the list of networks for a steward of none or of several', () => {
    expect(homeOf(session({ level: 'steward' }, { networks: [] }))).toBe('/networks');
    expect(homeOf(session({ level: 'steward' }, { networks: ['netw1', 'netw2'] }))).toBe(
      '/networks',
    );
  });

  test.each(['partner', 'observer', 'member'] as const)(
    'is the network for a %s without a team',
    (level) => {
      expect(homeOf(session({ level }))).toBe('/network/netw1');
    },
  );

  test('is the lobby for one who has not been let in', () => {
    expect(homeOf(session({ state: 'waiting', team }, { running: true }))).toBe('/waiting');
    expect(tableOf(session({ state: 'waiting', team }), 'conv1')).toBe('/');
  });

  test('is nowhere for one who belongs to no network', () => {
    expect(homeOf(session({}, { networks: [] }))).toBeUndefined();
  });
});

test('a door leads to the table of its own convening, whatever the stage', () => {
  expect(tableOf(session({ team }, { running: true }), 'conv2')).toBe('/board/brd2');
  expect(tableOf(session({ team }), 'conv9')).toBe('/');
  expect(tableOf(session({}, { networks: [] }), 'conv1')).toBe('/');
});
