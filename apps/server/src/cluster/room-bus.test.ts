import { MemoryHub } from '@throughline/bus/contracts';
import type { RoomNews } from '@throughline/rooms';
import { expect, it } from 'vitest';
import { hearOtherRooms, RoomsOverBus } from './room-bus.ts';

const NEWS: RoomNews = {
  documentId: 'board-1',
  epoch: 1,
  entries: [],
  added: [],
  awareness: Uint8Array.of(1, 2, 3),
  asksWhoIsThere: true,
};

/** A server whose rooms note what they are asked. */
function serverAt(hub: MemoryHub) {
  const bus = hub.join();
  const heard: { news: RoomNews; from: string }[] = [];
  const asked: string[] = [];
  const rooms = {
    hear: (news: RoomNews, from: string) => heard.push({ news, from }),
    lookAround: async () => void asked.push('look around'),
    meetAgain: () => void asked.push('meet again'),
  };
  hearOtherRooms({ bus, rooms, inBackground: () => {} });
  return { bus, heard, asked, own: new RoomsOverBus(bus) };
}

const delivered = () => new Promise((resolve) => setImmediate(resolve));

it('what rooms tell comes to the rooms of other servers as it was, with who told it', async () => {
  const hub = new MemoryHub();
  const [a, b] = [serverAt(hub), serverAt(hub)];
  a.own.publish(NEWS);
  await delivered();
  expect(b.heard).toEqual([{ news: NEWS, from: a.bus.nodeId }]);
  expect(a.heard).toEqual([]);
});

it('news that are none are set aside, and the next are heard', async () => {
  const hub = new MemoryHub();
  const [a, b] = [serverAt(hub), serverAt(hub)];
  a.bus.publish('rooms', 'board-1', Uint8Array.of(9, 9));
  a.own.publish(NEWS);
  await delivered();
  expect(b.bus.measures.setAside).toBe(1);
  expect(b.heard).toHaveLength(1);
});

it('when something may have been lost, rooms compare their documents and ask who is there', () => {
  const hub = new MemoryHub();
  const { bus, asked, own } = serverAt(hub);
  bus.setAway(true);
  expect([own.isAway, asked]).toEqual([true, []]);
  bus.setAway(false);
  expect([own.isAway, asked]).toEqual([false, ['look around', 'meet again']]);
});
