import { Roster } from '@throughline/bus';
import { MemoryHub } from '@throughline/bus/contracts';
import type { PresentPerson } from '@throughline/protocol';
import { eventually, FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import { BoardPeople } from './board-people.ts';

const person = (name: string): PresentPerson => ({
  ...{ key: `key-of-${name.toLowerCase()}-0000000000`, name, role: 'parent', color: '#1f6f5c' },
});
const [ana, bo, cy] = [person('Ana'), person('Bo'), person('Cy')];

/** One server: who is connected to it at the board, and what it knows of all. */
function server(hub: MemoryHub, clock: FakeClock) {
  const here: PresentPerson[] = [];
  const roster = new Roster(hub.join(), clock);
  const people = new BoardPeople({ rooms: () => ({ people: async () => here }), roster });
  const changed: string[] = [];
  people.onElsewhere((boardId) => changed.push(boardId));
  const come = (...who: PresentPerson[]) => {
    here.push(...who);
    return people.changedHere('board-1');
  };
  const names = async () => (await people.people('board-1')).map(({ name }) => name).sort();
  return { roster, come, changed, names };
}

it('gives everybody at a board, each once, whichever server they are connected to', async () => {
  const [hub, clock] = [new MemoryHub(), new FakeClock()];
  const [a, b] = [server(hub, clock), server(hub, clock)];
  await a.come(ana, bo);
  await b.come(bo, cy);
  a.roster.set('convening:1', [{ key: 'somebody else' }]);
  a.roster.set('board:board-1', [ana, bo, { key: 'of another release' }]);
  await eventually('both to know', async () => {
    clock.advance(100);
    return [await a.names(), await b.names()].every((names) => names.join() === 'Ana,Bo,Cy');
  });
  expect(a.changed).toEqual(['board-1']);
  expect(new Set(b.changed)).toEqual(new Set(['board-1']));
});

it('gives those who are here on a server that is alone', async () => {
  const rooms = () => ({ people: async () => [ana] });
  const people = new BoardPeople({ rooms, roster: undefined });
  await people.changedHere('board-1');
  expect(await people.people('board-1')).toEqual([ana]);
});
