import { FakeClock } from '@throughline/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Digest, makeDigest } from './digest.ts';
import { type News, NO_NEWS } from './outline-news.ts';

describe('what a screen reader is told of the others', () => {
  let clock: FakeClock;
  let said: News[];
  let digest: Digest;

  beforeEach(() => {
    clock = new FakeClock();
    said = [];
    digest = makeDigest(
      (news) => said.push(news),
      (ms, run) => clock.after(ms, run),
    );
  });

  test('news that comes close together is told at once', () => {
    digest.add({ ...NO_NEWS, arrived: ['Rosa'] });
    digest.add({ ...NO_NEWS, added: new Map([['says', 1]]) });
    expect(said).toEqual([]);
    clock.advance(2_000);
    expect(said).toEqual([{ ...NO_NEWS, arrived: ['Rosa'], added: new Map([['says', 1]]) }]);
  });

  test('there are ten seconds between two announcements, however much happens', () => {
    for (let second = 0; second < 30; second++) {
      digest.add({ ...NO_NEWS, added: new Map([['says', 1]]) });
      clock.advance(1_000);
    }
    clock.advance(10_000);
    expect(said.length).toBeLessThanOrEqual(4);
    const notes = said.reduce((sum, news) => sum + (news.added.get('says') ?? 0), 0);
    expect(notes).toBe(30);
  });

  test('after a quiet time the next news does not wait ten seconds', () => {
    digest.add({ ...NO_NEWS, removed: 1 });
    clock.advance(60_000);
    digest.add({ ...NO_NEWS, removed: 1 });
    clock.advance(2_000);
    expect(said).toHaveLength(2);
  });

  test('nothing is said of nothing, nor after the end', () => {
    digest.add(NO_NEWS);
    clock.advance(20_000);
    digest.add({ ...NO_NEWS, removed: 1 });
    digest.destroy();
    clock.advance(20_000);
    expect(said).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});
