import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { cursorUpdate } from './cursor-update.ts';
import { eachStamp, eachStampNumber, stampText } from './stamp.ts';
import { typedUpdate } from './typed-update.ts';

function stampsIn(bytes: Uint8Array, start = 0, end = bytes.length): number[] {
  const found: number[] = [];
  eachStamp(bytes, start, end, (edit) => found.push(edit));
  return found;
}

const edit = (client: number, clock: number, number: number) =>
  typedUpdate({ client, clock, root: `p${client}`, text: stampText(number) });

test('every stamp is found in an update that a server merged of several', () => {
  const updates = [edit(1, 0, 5), edit(1, 7, 6), edit(2, 0, 46_655), edit(3, 0, 60_000_000)];
  expect(stampsIn(Y.mergeUpdates(updates)).sort((a, b) => a - b)).toEqual([
    5, 6, 46_655, 60_000_000,
  ]);
});

test('a stamp that is cut off, or lies outside of the message, is none', () => {
  const bytes = Buffer.from(`${stampText(1)}${stampText(2)}`);
  expect(stampsIn(bytes, 0, bytes.length - 1)).toEqual([1]);
  expect(stampsIn(bytes, 1)).toEqual([2]);
});

test('text that only looks like a stamp is none', () => {
  expect(stampsIn(Buffer.from('~00-01 ~0001 ~000001 ~~0000 '))).toEqual([]);
});

test('a cursor’s stamp is found once, also where a server wrote the state anew', () => {
  const found: number[] = [];
  const move = (client: number, moveNumber: number) =>
    Buffer.from(cursorUpdate({ client, clock: 3, moveNumber, name: 'Person 7777700000' }));
  const bytes = Buffer.concat([
    move(7_777_700_000, 0),
    move(1, 46_655),
    Buffer.from('777770000000001'),
  ]);
  eachStampNumber(bytes, 0, bytes.length - 1, (moveNumber) => found.push(moveNumber));
  expect(found).toEqual([0, 46_655]);
});
