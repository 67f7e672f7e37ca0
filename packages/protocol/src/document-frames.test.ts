import { seeded } from '@throughline/testing';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import {
  ackFrame,
  awarenessFrame,
  isUpdateFrame,
  parseClientFrame,
  parseServerNotice,
  savingFrame,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from './index.ts';

const payload = Uint8Array.of(1, 2, 3, 250);

describe('document frames', () => {
  it('come back as they were sent', () => {
    expect(parseClientFrame(syncStep1Frame(payload))).toEqual({
      type: 'sync-request',
      stateVector: payload,
    });
    expect(parseClientFrame(syncStep2Frame(payload))).toEqual({
      type: 'update',
      update: payload,
      answersSync: true,
    });
    expect(parseClientFrame(updateFrame(payload))).toEqual({
      type: 'update',
      update: payload,
      answersSync: false,
    });
    expect(parseClientFrame(awarenessFrame(payload))).toEqual({
      type: 'awareness',
      update: payload,
    });
    expect(parseServerNotice(ackFrame(1_000_000))).toEqual({ type: 'ack', count: 1_000_000 });
    expect(parseServerNotice(savingFrame(false))).toEqual({ type: 'saving', working: false });
  });

  it('are byte for byte what lib0 encodes, whatever their length', () => {
    for (const length of [0, 1, 127, 128, 16_383, 16_384, 2_097_152]) {
      const bytes = new Uint8Array(length).map((_, index) => index % 251);
      const byLib0 = encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint(encoder, 2);
        encoding.writeVarUint8Array(encoder, bytes);
      });
      expect(Buffer.compare(updateFrame(bytes), byLib0), `${length} bytes`).toBe(0);
    }
    for (const count of [0, 127, 128, 2 ** 31, 2 ** 32 + 5, Number.MAX_SAFE_INTEGER]) {
      expect(parseServerNotice(ackFrame(count))).toEqual({ type: 'ack', count });
    }
  });

  it('are counted for acks exactly when they carry an update', () => {
    expect([syncStep2Frame(payload), updateFrame(payload)].map(isUpdateFrame)).toEqual([
      true,
      true,
    ]);
    const others = [syncStep1Frame(payload), awarenessFrame(payload), new Uint8Array(0)];
    expect(others.map(isUpdateFrame)).toEqual([false, false, false]);
  });

  it('are refused when cut short, too long or of no known kind', () => {
    const whole = updateFrame(payload);
    for (let end = 0; end < whole.length; end++) {
      expect(parseClientFrame(whole.subarray(0, end))).toBeUndefined();
    }
    expect(parseClientFrame(Uint8Array.of(...whole, 0))).toBeUndefined();
    for (const bytes of [[2, 0], [64, 1], [65, 1], [99], [0, 3, 0], [0, 255]]) {
      expect(parseClientFrame(Uint8Array.from(bytes))).toBeUndefined();
    }
  });

  it('never make the reader throw, whatever the bytes', () => {
    const random = seeded();
    for (let round = 0; round < 5_000; round++) {
      const bytes = Uint8Array.from({ length: random.below(40) }, () => random.below(256));
      expect(() => parseClientFrame(bytes), `SEED=${random.seed}`).not.toThrow();
    }
  });
});
