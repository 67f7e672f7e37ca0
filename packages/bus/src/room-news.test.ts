import type { RoomNews } from '@throughline/rooms';
import { type Seeded, seeded } from '@throughline/testing';
import { expect, it } from 'vitest';
import { decodeRoomNews, encodeRoomNews } from './room-news.ts';

const MUTATIONS = 20_000;

function bytesOf({ below }: Seeded, most: number): Uint8Array {
  return Uint8Array.from({ length: below(most) }, () => below(256));
}

function randomNews(random: Seeded): RoomNews {
  const { below, pick } = random;
  const word = () => pick(['key-ana', 'server', '', 'é ❤ 𝒳', 'k'.repeat(64)]);
  const first = 1 + below(2 ** 40);
  return {
    documentId: `board_${below(1_000)}`,
    epoch: 1 + below(200),
    entries: Array.from({ length: below(6) }, (_, at) => ({
      seq: first + at,
      author: word(),
      bytes: bytesOf(random, 200),
      claims: Array.from({ length: below(3) }, () => below(2 ** 32)),
    })),
    added: Array.from({ length: below(4) }, () => ({ root: word(), key: word() })),
    awareness: pick([null, bytesOf(random, 100)]),
    asksWhoIsThere: pick([true, false]),
  };
}

it('B-15 what a server tells of a document comes out as it went in', () => {
  const random = seeded();
  for (let n = 0; n < 2_000; n++) {
    const news = randomNews(random);
    expect(decodeRoomNews(encodeRoomNews(news)), `SEED=${random.seed}`).toEqual(news);
  }
});

it('B-15 what is read keeps nothing of the message', () => {
  const news = { ...randomNews(seeded(3)), awareness: Uint8Array.of(1, 2, 3) };
  const message = encodeRoomNews(news);
  const read = decodeRoomNews(message);
  message.fill(0);
  expect(read).toEqual(news);
});

it('B-15 garbage, what goes on after its end, a hole and another form are no news', () => {
  const whole = encodeRoomNews(randomNews(seeded(4)));
  expect(decodeRoomNews(Uint8Array.of())).toBeUndefined();
  expect(decodeRoomNews(Uint8Array.of(...whole, 0))).toBeUndefined();
  expect(decodeRoomNews(Uint8Array.of(2, ...whole.slice(1)))).toBeUndefined();
  for (let end = 0; end < whole.length; end++) {
    expect(decodeRoomNews(whole.slice(0, end))).toBeUndefined();
  }
  const entry = { author: 'a', bytes: Uint8Array.of(1), claims: [] };
  const news = { ...randomNews(seeded(4)) };
  for (const seqs of [
    [1, 3],
    [2, 1],
    [0, 1],
  ]) {
    const entries = seqs.map((seq) => ({ ...entry, seq }));
    expect(decodeRoomNews(encodeRoomNews({ ...news, entries }))).toBeUndefined();
  }
});

it('B-15 a count that is only claimed costs nothing', () => {
  const header = [1, 0, 4, 98, 111, 97, 114, 1];
  // Nearly 2 ** 53 entries.
  const claimed = [255, 255, 255, 255, 255, 255, 255, 15];
  expect(decodeRoomNews(Uint8Array.from([...header, ...claimed]))).toBeUndefined();
  expect(decodeRoomNews(Uint8Array.from([...header, 0, ...claimed]))).toBeUndefined();
  const [one, seq, author] = [1, 1, 0];
  expect(
    decodeRoomNews(Uint8Array.from([...header, one, seq, author, ...claimed])),
  ).toBeUndefined();
});

it(`B-15 of ${MUTATIONS} mutated messages none throws, and none is read as more than it could hold`, () => {
  const random = seeded();
  const { below, pick } = random;
  let read = 0;
  for (let n = 0; n < MUTATIONS; n++) {
    const message = encodeRoomNews(randomNews(random));
    for (let times = 1 + below(4); times > 0; times--) message[below(message.length)] = below(256);
    const mutated = pick([message, message.slice(0, below(message.length + 1))]);
    const news = decodeRoomNews(mutated);
    if (!news) continue;
    read++;
    const held = news.entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const whole = held + (news.awareness?.length ?? 0) + news.added.length * 2;
    expect(whole, `SEED=${random.seed}`).toBeLessThanOrEqual(mutated.length);
  }
  // Most of a message is content, which nobody here judges.
  expect(read).toBeGreaterThan(100);
});
