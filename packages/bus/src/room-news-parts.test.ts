import type { LogEntry, RoomNews } from '@throughline/rooms';
import { expect, it } from 'vitest';
import { partsOf } from './room-news-parts.ts';

const entry = (seq: number, size: number): LogEntry => ({
  seq,
  author: 'key-ana',
  bytes: new Uint8Array(size),
  claims: [],
});
const newsOf = (over: Partial<RoomNews>): RoomNews => ({
  documentId: 'board-1',
  epoch: 1,
  entries: [],
  added: [],
  awareness: null,
  asksWhoIsThere: false,
  ...over,
});

it('B-15 small news go as they are', () => {
  for (const news of [
    newsOf({ entries: [entry(1, 10)], awareness: Uint8Array.of(1) }),
    newsOf({ asksWhoIsThere: true }),
  ]) {
    expect(partsOf(news)).toEqual([news]);
  }
});

it('B-15 what is much goes in parts: every entry once, in order, and who is there with the last', () => {
  const entries = Array.from({ length: 1_400 }, (_, at) => entry(at + 1, at % 100 ? 100 : 200_000));
  const added = [{ root: 'notes', key: 'n1' }];
  const awareness = Uint8Array.of(1);
  const parts = partsOf(newsOf({ entries, added, awareness, asksWhoIsThere: true }));
  expect(parts.flatMap((part) => part.entries)).toEqual(entries);
  expect(parts.flatMap((part) => part.added)).toEqual(added);
  expect(parts.map((part) => part.awareness !== null)).toEqual(
    parts.map((_, at) => at === parts.length - 1),
  );
  expect(parts.map((part) => part.asksWhoIsThere).filter(Boolean)).toHaveLength(1);
  for (const part of parts) {
    expect(part.entries.length).toBeLessThanOrEqual(512);
    expect(part.entries.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(262_145);
  }
});

it('B-15 an entry that is large by itself is a part by itself', () => {
  const entries = [entry(1, 10), entry(2, 1_048_576), entry(3, 10)];
  const seqs = partsOf(newsOf({ entries })).map((part) => part.entries.map(({ seq }) => seq));
  expect(seqs).toEqual([[1], [2], [3]]);
});
