import { randomUUID } from 'node:crypto';
import { eventually } from '@throughline/testing';
import { CutLine } from '@throughline/testing/cut-line';
import { RedisServer } from '@throughline/testing/redis-server';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '../bus.ts';
import { busContract } from '../contracts/bus-contract.ts';
import { RedisBus, type RedisBusEvent } from './redis-bus.ts';

let server: RedisServer;
beforeAll(async () => {
  server = await RedisServer.start();
});
afterAll(() => server.destroy());

busContract('the bus over Redis', async () => {
  const namespace = randomUUID();
  const lines = new Map<Bus, CutLine>();
  const lineOf = (bus: Bus) => lines.get(bus) ?? Promise.reject(new Error('not of this hall'));
  return {
    async join() {
      const line = await CutLine.start(server.port);
      const bus = await RedisBus.open({ url: `redis://127.0.0.1:${line.port}`, namespace });
      lines.set(bus, line);
      return bus;
    },
    async cutOff(bus) {
      (await lineOf(bus)).cut();
      await eventually('it notices that it is cut off', () => bus.isAway);
    },
    async reconnect(bus) {
      (await lineOf(bus)).mend();
      await eventually('it is back', () => !bus.isAway);
    },
    async close() {
      await Promise.all([...lines.values()].map((line) => line.close()));
    },
  };
});

describe('when Redis comes and goes', () => {
  let namespace: string;
  let buses: RedisBus[];
  let events: RedisBusEvent[];
  let raw: Redis;

  beforeEach(async () => {
    namespace = randomUUID();
    buses = [];
    events = [];
    await server.command('FLUSHALL');
    raw = new Redis(server.url, { protocol: 2 });
    raw.on('error', () => {});
  });
  afterEach(async () => {
    server.resume();
    raw.disconnect();
    await Promise.all(buses.map((bus) => bus.close()));
  });

  async function join(): Promise<RedisBus> {
    const onEvent = (event: RedisBusEvent) => events.push(event);
    const bus = await RedisBus.open({ url: server.url, namespace, onEvent });
    buses.push(bus);
    return bus;
  }

  function ear(bus: Bus, topic = 'news') {
    const words: number[] = [];
    bus.subscribe(topic, ([word]) => words.push(word ?? -1));
    return words;
  }

  const say = (bus: Bus, word: number) => bus.publish('news', 'k', Uint8Array.of(word));
  const back = (...all: Bus[]) => eventually('all are back', () => all.every((bus) => !bus.isAway));
  const heardAt = (words: number[], word: number) =>
    eventually(`${word} is heard`, () => words.includes(word));
  const streams = () => raw.keys(`throughline:${namespace}:news:*`);

  it('B-8 one that was emptied is read on, and all are told that something may be lost', async () => {
    const [a, b] = [await join(), await join()];
    const atB = ear(b);
    say(a, 1);
    await heardAt(atB, 1);
    const changes: boolean[] = [];
    b.onAway((isAway) => changes.push(isAway));
    await server.command('FLUSHALL');
    say(a, 2);
    await heardAt(atB, 2);
    await eventually('it is told', () => changes.length >= 2);
    expect(changes.slice(0, 2)).toEqual([true, false]);
    // All is read from its beginning now, what was heard already too.
    say(a, 3);
    await heardAt(atB, 3);
    expect(atB).toEqual([1, 2, 3]);
    expect(b.isAway).toBe(false);
  });

  it('B-8 ids that begin again lower than they were are read all the same, each message once', async () => {
    const [a, b] = [await join(), await join()];
    const atB = ear(b);
    say(a, 1);
    await heardAt(atB, 1);
    const [stream = ''] = await streams();
    const beats = `throughline:${namespace}:beats`;
    // As if Redis's clock had been years ahead.
    for (const name of [stream, beats])
      await raw.xadd(name, '9999999999999-1', 'm', 'none of ours');
    say(a, 2);
    await heardAt(atB, 2);
    await raw.flushall();
    say(a, 3);
    await heardAt(atB, 3);
    say(a, 4);
    await heardAt(atB, 4);
    expect(atB).toEqual([1, 2, 3, 4]);
  });

  it('B-8 one that was killed and started again empty is found again, and loses only what was said meanwhile', async () => {
    const [a, b] = [await join(), await join()];
    const [atA, atB] = [ear(a), ear(b)];
    await server.kill();
    await eventually('both notice', () => a.isAway && b.isAway);
    say(a, 1);
    expect(a.measures.dropped).toBe(1);
    await server.run();
    await back(a, b);
    say(a, 2);
    say(b, 3);
    await Promise.all([heardAt(atB, 2), heardAt(atA, 3)]);
    expect([atA, atB]).toEqual([[3], [2]]);
    expect(events.filter(({ type }) => type === 'away')).toHaveLength(2);
    expect(events.filter(({ type }) => type === 'back')).toHaveLength(4);
  });

  it('B-9 one that is held and breaks no connection is noticed, stops nobody, and is found again', async () => {
    const [a, b] = [await join(), await join()];
    const atB = ear(b);
    server.pause();
    await eventually('both notice', () => a.isAway && b.isAway, 2_500);
    for (let n = 0; n < 1_000; n++) a.publish('news', 'k', new Uint8Array(200_000));
    expect(a.measures.dropped).toBe(1_000);
    server.resume();
    await back(a, b);
    say(a, 2);
    await heardAt(atB, 2);
  });

  it('B-9 what a held Redis is given before that is noticed is bounded', async () => {
    const a = await join();
    server.pause();
    for (let n = 0; n < 100; n++) a.publish('news', 'k', new Uint8Array(200_000));
    expect(a.isAway).toBe(false);
    expect(a.measures.published).toBeLessThan(45);
    expect(a.measures.published + a.measures.dropped).toBe(100);
  });

  it('B-10 a poisoned entry is set aside alone', async () => {
    const [a, b] = [await join(), await join()];
    const atB = ear(b);
    say(a, 1);
    await heardAt(atB, 1);
    const [stream = ''] = await streams();
    const beats = `throughline:${namespace}:beats`;
    await raw.xadd(stream, '*', 'm', '');
    await raw.xadd(stream, '*', 'm', Buffer.from([1, 2, 3]));
    await raw.xadd(stream, '*', 'other', Buffer.from([9, ...Buffer.alloc(40, 255)]));
    await raw.xadd(stream, '*', 'm', Buffer.from([1, ...Buffer.alloc(40, 255)]));
    await raw.xadd(beats, '*', 'm', 'none of ours');
    say(a, 2);
    await heardAt(atB, 2);
    await eventually('all five are counted', () => b.measures.setAside === 5);
    expect(b.isAway).toBe(false);
    expect(atB).toEqual([1, 2]);
  });

  it('B-6 whoever fell behind what is kept is told that something was lost', async () => {
    const [a, b] = [await join(), await join()];
    const atB = ear(b);
    say(a, 1);
    await heardAt(atB, 1);
    const changes: boolean[] = [];
    b.onAway((isAway) => changes.push(isAway));
    // All of them are in the stream before the other server can read the first.
    for (let n = 0; n < 6_000; n++) say(a, 2);
    say(a, 3);
    await heardAt(atB, 3);
    await eventually('it is told', () => changes.length >= 2);
    expect(changes.slice(0, 2)).toEqual([true, false]);
    expect(b.measures.gaps).toBeGreaterThan(0);
    const [stream = ''] = await streams();
    expect(await raw.xlen(stream)).toBeLessThan(4_300);
  });

  it('B-6 what is larger than a message may be is lost, and the others are told', async () => {
    const [a, b] = [await join(), await join()];
    const atB = ear(b);
    const changes: boolean[] = [];
    b.onAway((isAway) => changes.push(isAway));
    a.publish('news', 'k', new Uint8Array(1_310_721));
    await eventually('it is told', () => changes.length >= 2);
    expect(atB).toEqual([]);
  });

  it('B-11 installations that share a Redis do not hear each other', async () => {
    const a = await join();
    const other = await RedisBus.open({ url: server.url, namespace: randomUUID() });
    buses.push(other);
    const b = await join();
    const [atOther, atB] = [ear(other), ear(b)];
    say(a, 1);
    await heardAt(atB, 1);
    say(b, 2);
    other.publish('news', 'k', Uint8Array.of(3));
    await eventually('a sign of life came back after', () => other.measures.published === 1);
    expect(atOther).toEqual([]);
    expect(atB).toEqual([1]);
  });
});
