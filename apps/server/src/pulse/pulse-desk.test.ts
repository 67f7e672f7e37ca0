import { addNote, empathyMap } from '@throughline/board';
import type { Board, Network, Person } from '@throughline/network';
import type { PresentPerson, Pulse } from '@throughline/protocol';
import { FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { PulseDesk, type PulsePorts } from './pulse-desk.ts';

/** Boards in memory, and how often each thing was asked for. */
function world(boardCount = 2, { isShared = false } = {}) {
  const places = new Map<string, { epoch: number; seq: number }>();
  const clock = new FakeClock();
  const docs = new Map<string, Y.Doc>();
  for (let index = 0; index < boardCount; index++) {
    const doc = new Y.Doc();
    empathyMap.write(doc);
    docs.set(`board-${index}`, doc);
  }
  const asked = { boards: 0, looks: [] as string[] };
  const people = new Map<string, PresentPerson[]>();
  let boards = [...docs.keys()];
  const directory: PulsePorts['directory'] = {
    async boardsOfConvening() {
      asked.boards++;
      return boards.map((id) => ({ id, kind: 'empathy-map' }) as Board);
    },
    logPlaces: async () => new Map(places),
    convening: async () => ({ networkId: 'network' }) as never,
    network: async () => ({ id: 'network', settings: { smallestCount: 5 } }) as Network,
    people: async () => ({ items: [], next: undefined }),
    personByKey: async (key) =>
      ({ level: key.startsWith('staff') ? 'facilitator' : 'member' }) as Person,
  };
  const pulse = new PulseDesk({
    directory,
    rooms: {
      async look(id, read) {
        asked.looks.push(id);
        const doc = docs.get(id);
        return doc && { result: read(doc) };
      },
    },
    boardPeople: { people: async (id) => people.get(id) ?? [] },
    isShared,
    clock,
    now: () => clock.now(),
    trouble: (error) => {
      throw error;
    },
  });
  const heard: Pulse[] = [];
  const listeners = { is: true };
  return {
    asked,
    places,
    heard,
    listeners,
    pulse,
    people,
    docs,
    take: (id: string) => {
      boards = boards.filter((one) => one !== id);
    },
    listen: () =>
      pulse.listen('convening', {
        any: () => listeners.is,
        send: (told) => void heard.push(told),
      }),
    write(id: string) {
      const doc = docs.get(id);
      if (!doc) throw new Error(id);
      const writer = { author: 'key-ana', role: 'parent', language: 'en' } as const;
      addNote(doc, { list: 'says', kind: 'heard', ...writer });
      pulse.wrote(id);
      pulse.added(id, 1);
    },
    /** Lets beats go by, one second each, and whatever they began end. */
    async beat(times = 1) {
      for (let beat = 0; beat < times; beat++) {
        for (let turn = 0; turn < 40; turn++) await new Promise((done) => setImmediate(done));
        clock.advance(1_000);
        for (let turn = 0; turn < 40; turn++) await new Promise((done) => setImmediate(done));
      }
    },
  };
}

it('PU-1 tells each board once, and nothing more while nothing changes', async () => {
  const { listen, heard, beat } = world();
  listen();
  await beat(20);
  expect(heard.map(({ boards }) => boards.map(({ boardId }) => boardId))).toEqual([
    ['board-0', 'board-1'],
  ]);
});

it('PU-1 counts and looks up nothing while nobody listens, and begins again', async () => {
  const { listen, listeners, asked, heard, beat, write } = world();
  write('board-0');
  await beat(5);
  expect(asked).toEqual({ boards: 0, looks: [] });
  listen();
  await beat(2);
  listeners.is = false;
  await beat(2);
  const before = structuredClone(asked);
  for (let second = 0; second < 10; second++) {
    write('board-1');
    await beat();
  }
  expect(asked).toEqual(before);
  listeners.is = true;
  expect(listen().boards).toEqual([]);
  await beat(4);
  expect(heard.at(-1)?.boards.find(({ boardId }) => boardId === 'board-1')?.count).toBe(10);
});

it('PU-3 counts a board that is written on no sooner than after three seconds, and only that one', async () => {
  const { listen, asked, beat, write } = world(3);
  listen();
  await beat(2);
  expect(asked.looks.toSorted()).toEqual(['board-0', 'board-1', 'board-2']);
  for (let second = 0; second < 12; second++) {
    write('board-1');
    await beat();
  }
  const again = asked.looks.slice(3);
  expect(new Set(again)).toEqual(new Set(['board-1']));
  expect(again.length).toBeGreaterThanOrEqual(3);
  expect(again.length).toBeLessThanOrEqual(5);
});

it('PU-2 counts who is at a board by role, without those who run the network', async () => {
  const { listen, heard, beat, people, pulse } = world(1);
  listen();
  await beat(2);
  const one = (key: string, role: PresentPerson['role']) => ({ key, name: 'N', role, color: '#1' });
  people.set('board-0', [one('a', 'parent'), one('b', 'parent'), one('staff-c', 'other')]);
  pulse.peopleChanged('board-0');
  await beat();
  expect(heard.at(-1)?.boards[0]?.people).toEqual([{ role: 'parent', count: 2 }]);
});

it('PU-1 tells that a board is the convening’s no more', async () => {
  const { listen, heard, beat, take } = world(2);
  listen();
  await beat(2);
  take('board-1');
  await beat(6);
  expect(heard.at(-1)).toMatchObject({ boards: [], gone: ['board-1'] });
});
