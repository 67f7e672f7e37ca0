import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bus } from '../bus.ts';

/** Several servers' buses under test. */
export interface BusUnderTest {
  /** One more server, which can reach the others. */
  join(): Promise<Bus>;
  /** Makes one server unable to reach the others. Resolves once it has noticed. */
  cutOff(bus: Bus): Promise<void>;
  /** Resolves once it has noticed that it can reach them again. */
  reconnect(bus: Bus): Promise<void>;
  close(): Promise<void>;
}

const bytes = (...values: number[]) => Uint8Array.from(values);

/** What one server heard, in order. */
function ear(bus: Bus, topic = 'news') {
  const heard: { words: number[]; from: string }[] = [];
  const end = bus.subscribe(topic, (words, from) => heard.push({ words: [...words], from }));
  const until = (count: number) =>
    eventually(`${count} messages heard`, () => heard.length >= count);
  return { heard, end, until, words: () => heard.map(({ words }) => words) };
}

/**
 * Declares the tests that every bus passes.
 * @param open gives buses that were never used
 */
export function busContract(name: string, open: () => Promise<BusUnderTest>): void {
  describe(`${name} keeps the bus's contract`, () => {
    let hall: BusUnderTest;
    let [one, two, three]: Bus[] = [];
    const nodes = () => {
      if (!one || !two || !three) throw new Error('there are no nodes');
      return [one, two, three] as const;
    };

    beforeEach(async () => {
      hall = await open();
      [one, two, three] = [await hall.join(), await hall.join(), await hall.join()];
    });
    afterEach(async () => {
      await Promise.all(nodes().map((node) => node.close()));
      await hall.close();
    });

    it('B-1 tells all others who said it, and never tells the server itself', async () => {
      const [a, b, c] = nodes();
      const [atA, atB, atC] = [ear(a), ear(b), ear(c)];
      a.publish('news', 'k', bytes(1));
      await Promise.all([atB.until(1), atC.until(1)]);
      b.publish('news', 'k', bytes(2));
      await Promise.all([atA.until(1), atC.until(2)]);
      expect(atA.heard).toEqual([{ words: [2], from: b.nodeId }]);
      expect(atB.heard).toEqual([{ words: [1], from: a.nodeId }]);
      expect(atC.heard.map(({ from }) => from)).toEqual([a.nodeId, b.nodeId]);
    });

    it('B-1 carries any bytes as they are, copied when they are given', async () => {
      const [a, b] = nodes();
      const atB = ear(b);
      let kind: unknown;
      b.subscribe('news', (heard) => {
        kind = heard.constructor;
      });
      const every = Uint8Array.from({ length: 256 }, (_, value) => value);
      const large = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
      const own = bytes(7, 7);
      for (const sent of [every, bytes(), large, own]) a.publish('news', 'k', sent);
      own.fill(0);
      await atB.until(4);
      expect(atB.words()).toEqual([[...every], [], [...large], [7, 7]]);
      // A Buffer's `slice` shares its memory, which a Uint8Array's does not.
      expect(kind).toBe(Uint8Array);
    });

    it('B-2 keeps the order of one topic and key', async () => {
      const [a, b] = nodes();
      const atB = ear(b);
      const keys = ['board-1', 'board-2', 'board-3', ''];
      for (let n = 0; n < 250; n++)
        for (const key of keys) a.publish('news', key, bytes(keys.indexOf(key), n));
      await atB.until(1_000);
      for (const key of keys.keys()) {
        const numbers = atB.words().filter(([of]) => of === key);
        expect(numbers.map(([, n]) => n)).toEqual(Array.from({ length: 250 }, (_, n) => n));
      }
    });

    it('B-3 tells each topic to those who listen to it, for as long as they do', async () => {
      const [a, b] = nodes();
      const [news, hints, again] = [ear(b), ear(b, 'hints'), ear(b)];
      a.publish('hints', 'k', bytes(1));
      a.publish('news', 'k', bytes(2));
      await Promise.all([news.until(1), hints.until(1), again.until(1)]);
      news.end();
      a.publish('news', 'k', bytes(3));
      await again.until(2);
      expect([news.words(), hints.words(), again.words()]).toEqual([[[2]], [[1]], [[2], [3]]]);
    });

    it('B-3 hears what is said right after it began to listen', async () => {
      const [a, b] = nodes();
      for (let n = 0; n < 5; n++) {
        const late = ear(b, `topic-${n}`);
        a.publish(`topic-${n}`, 'k', bytes(n));
        await late.until(1);
        expect(late.words()).toEqual([[n]]);
      }
    });

    it('B-4 sets one aside that throws: the others hear, and so does it the next time', async () => {
      const [a, b] = nodes();
      let tries = 0;
      b.subscribe('news', () => {
        tries++;
        throw new Error('cannot take it in');
      });
      const atB = ear(b);
      a.publish('news', 'k', bytes(1));
      a.publish('news', 'k', bytes(2));
      await atB.until(2);
      expect(tries).toBe(2);
      expect(b.measures.setAside).toBe(2);
      expect(b.isAway).toBe(false);
    });

    it('B-5 while the others cannot be reached what is said is lost, and then all goes on', async () => {
      const [a, b] = nodes();
      const [atA, atB] = [ear(a), ear(b)];
      const changes: boolean[] = [];
      a.onAway((isAway) => changes.push(isAway));
      await hall.cutOff(a);
      expect(a.isAway).toBe(true);
      a.publish('news', 'k', bytes(1));
      expect(a.measures.dropped).toBe(1);
      await hall.reconnect(a);
      expect(a.isAway).toBe(false);
      expect(changes).toEqual([true, false]);
      a.publish('news', 'k', bytes(2));
      b.publish('news', 'k', bytes(3));
      await Promise.all([atA.until(1), atB.until(1)]);
      expect([atA.words(), atB.words()]).toEqual([[[3]], [[2]]]);
    });

    it('B-6 whoever missed what another server lost is told, as after an outage', async () => {
      const [a, b] = nodes();
      const changes: boolean[] = [];
      b.onAway((isAway) => changes.push(isAway));
      await hall.cutOff(a);
      a.publish('news', 'k', bytes(1));
      changes.length = 0;
      await hall.reconnect(a);
      await eventually('the other server is told', () => changes.length >= 2);
      expect(changes.slice(-2)).toEqual([true, false]);
    });

    it('B-7 says and hears nothing any more once it is closed', async () => {
      const [a, b, c] = nodes();
      const [atB, atC] = [ear(b), ear(c)];
      await b.close();
      await b.close();
      b.publish('news', 'k', bytes(1));
      a.publish('news', 'k', bytes(2));
      await atC.until(1);
      expect(atC.words()).toEqual([[2]]);
      expect(atB.words()).toEqual([]);
    });

    it('counts what it says and hears', async () => {
      const [a, b] = nodes();
      const atB = ear(b);
      for (let n = 0; n < 3; n++) a.publish('news', 'k', bytes(n));
      await atB.until(3);
      expect(a.measures).toMatchObject({ published: 3, dropped: 0 });
      expect(b.measures).toMatchObject({ heard: 3, setAside: 0, gaps: 0 });
      await eventually('a sign of life is back', () => a.measures.lagMs !== undefined);
    });
  });
}
