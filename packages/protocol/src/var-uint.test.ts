import * as encoding from 'lib0/encoding';
import { expect, it } from 'vitest';
import { varUintSize, writeVarUint } from './var-uint.ts';

it.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 31, 2 ** 32 - 1, 2 ** 40, 2 ** 53 - 1])(
  'a number is written as lib0 writes it: %d',
  (number) => {
    const expected = encoding.encode((encoder) => encoding.writeVarUint(encoder, number));
    const bytes = new Uint8Array(varUintSize(number) + 1);
    expect(writeVarUint(bytes, 1, number)).toBe(bytes.length);
    expect(bytes.subarray(1)).toEqual(expected);
  },
);
