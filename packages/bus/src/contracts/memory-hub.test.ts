import { expect, it } from 'vitest';
import { busContract } from './bus-contract.ts';
import { MemoryBus, MemoryHub } from './memory-hub.ts';

const asMemory = (bus: unknown) => {
  if (!(bus instanceof MemoryBus)) throw new Error('not a bus of the hub');
  return bus;
};

busContract('the hub in memory', async () => {
  const hub = new MemoryHub();
  return {
    join: async () => hub.join(),
    cutOff: async (bus) => asMemory(bus).setAway(true),
    reconnect: async (bus) => asMemory(bus).setAway(false),
    close: async () => {},
  };
});

it('the hub drops what it is told to drop, unnoticed, and holds messages in their order', async () => {
  const hub = new MemoryHub();
  const [a, b] = [hub.join(), hub.join()];
  const heard: number[] = [];
  b.subscribe('news', ([word]) => heard.push(word ?? -1));
  const say = (word: number) => a.publish('news', 'k', Uint8Array.of(word));
  hub.drops = (_topic, from) => from === a.nodeId;
  say(1);
  hub.drops = () => false;
  hub.hold();
  say(2);
  say(3);
  await Promise.resolve();
  expect(heard).toEqual([]);
  hub.release();
  expect(heard).toEqual([2, 3]);
  expect(b.measures.gaps).toBe(0);
});
