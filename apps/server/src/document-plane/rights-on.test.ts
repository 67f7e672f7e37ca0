import { newState } from '@throughline/convening';
import type { Board, Person } from '@throughline/network';
import type { ConveningState } from '@throughline/protocol';
import { expect, it, vi } from 'vitest';
import { LiveSession } from '../people/live-session.ts';
import { rightsOn } from './rights-on.ts';

const PERSON: Person = {
  id: 'person-ana',
  key: 'key-ana',
  otherKeys: [],
  networkId: 'network-1',
  teamId: 'team-1',
  name: 'Ana',
  role: 'parent',
  superintendent: false,
  level: 'member',
  language: 'es',
  color: 0,
  email: null,
  state: 'here',
  announced: false,
  createdAt: 1,
  lastSeenAt: null,
  version: 1,
};
const BOARD: Board = {
  id: 'board-1',
  kind: 'empathy-map',
  networkId: 'network-1',
  conveningId: 'convening-1',
  owner: { type: 'team', teamId: 'team-1' },
  title: null,
  position: 0,
  epoch: 1,
  schemaVersion: 1,
  createdAt: 1,
};
const OPEN: ConveningState = { ...newState('convening-1'), stage: 'open' };

function asked() {
  let state: ConveningState | undefined = OPEN;
  const openedTo = new Map<string, string>();
  const session = new LiveSession('hash', PERSON);
  const worksOut = vi.spyOn(session, 'may');
  return {
    session,
    openedTo,
    worksOut,
    set state(next: ConveningState | undefined) {
      state = next;
    },
    may: rightsOn(BOARD, session, { known: () => state, openedTo }),
  };
}

it('N-10 works a right out once, however many frames ask', () => {
  const { may, worksOut } = asked();
  expect([may('read'), may('read'), may('write'), may('read'), may('write')]).toEqual(
    Array(5).fill(true),
  );
  expect(worksOut).toHaveBeenCalledTimes(2);
});

it('N-10 answers as things stand at that moment: the session, the convening, whom the board is opened to', () => {
  const one = asked();
  expect(one.may('write')).toBe(true);
  one.state = { ...OPEN, boardsLocked: true };
  expect(one.may('write')).toBe(false);
  one.state = undefined;
  expect(one.may('write')).toBe(false);
  one.state = OPEN;
  expect(one.may('write')).toBe(true);
  one.session.change({ ...PERSON, teamId: 'team-2' });
  expect(one.may('read')).toBe(false);
  one.openedTo.set(BOARD.id, 'team-2');
  expect(one.may('read')).toBe(true);
  one.openedTo.delete(BOARD.id);
  expect(one.may('read')).toBe(false);
  one.session.change(PERSON);
  expect(one.may('read')).toBe(true);
  one.session.change(undefined);
  expect([one.may('read'), one.may('write'), one.may('comment')]).toEqual([false, false, false]);
});
