import { expect, test } from 'vitest';
import { serverFrame } from '../launchers/server-frame.ts';
import { FrameReader } from './frame-reader.ts';

const payload = (length: number) => Buffer.alloc(length, length % 251);
const LENGTHS = [0, 1, 125, 126, 127, 4_000, 65_535, 65_536, 300_000];

function readAll(chunks: readonly Buffer[]): Buffer[] {
  const read: Buffer[] = [];
  const reader = new FrameReader((_, bytes, start, end) =>
    read.push(Buffer.from(bytes.subarray(start, end))),
  );
  for (const chunk of chunks) reader.read(chunk);
  return read;
}

function cut(bytes: Buffer, size: number): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  return chunks;
}

test.each([1, 2, 3, 7, 100, 65_536, 1_000_000])(
  'messages of every length come whole when the stream is cut each %i bytes',
  (size) => {
    const stream = Buffer.concat(LENGTHS.map((length) => serverFrame(payload(length))));
    const read = readAll(cut(stream, size));
    expect(read.map((bytes) => bytes.length)).toEqual(LENGTHS);
    expect(read.every((bytes) => bytes.equals(payload(bytes.length)))).toBe(true);
  },
);

test('a fragmented message is refused rather than counted wrongly', () => {
  expect(() => readAll([Buffer.from([0x02, 0x01, 0x00])])).toThrow('fragmented');
});
