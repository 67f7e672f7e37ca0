import { awarenessFrame, syncStep1Frame, syncStep2Frame, updateFrame } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FrameLedger } from './frame-ledger.ts';

const EMPTY = new Uint8Array([0, 0]);

function typed(text: string): { update: Uint8Array; client: number } {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, text);
  return { update: Y.encodeStateAsUpdate(doc), client: doc.clientID };
}

describe('what one socket sent', () => {
  test('K-1 is not settled before the answer to the sync request was sent and acked', () => {
    const ledger = new FrameLedger(new Y.Doc());
    expect(ledger.settled).toBe(false);
    expect(ledger.admit(syncStep2Frame(EMPTY))).toBe(true);
    expect(ledger.settled).toBe(false);
    ledger.acked(1);
    expect(ledger.settled).toBe(true);
  });

  test('K-1 counts step 2 and updates, and nothing else', () => {
    const ledger = new FrameLedger(new Y.Doc());
    ledger.admit(syncStep1Frame(EMPTY));
    ledger.admit(awarenessFrame(EMPTY));
    ledger.admit(syncStep2Frame(EMPTY));
    ledger.edited();
    ledger.admit(updateFrame(EMPTY));
    ledger.acked(2);
    expect(ledger.settled).toBe(true);
  });

  test('K-2 an edit that no frame carried is never settled by acks', () => {
    const ledger = new FrameLedger(new Y.Doc());
    ledger.admit(syncStep2Frame(EMPTY));
    ledger.acked(1);
    ledger.edited();
    expect(ledger.settled).toBe(false);
    ledger.acked(1);
    expect(ledger.settled).toBe(false);
    expect(ledger.waitingSinceMs(true)).toBeTypeOf('number');
  });

  test('K-3 holds updates back until the answer, which carries them', () => {
    const ledger = new FrameLedger(new Y.Doc());
    ledger.edited();
    expect(ledger.admit(updateFrame(EMPTY))).toBe(false);
    ledger.admit(syncStep2Frame(EMPTY));
    ledger.acked(1);
    expect(ledger.settled).toBe(true);
  });

  test('the acked answer tells that all of the document is on the server, what it did not carry too', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'ack lost');
    const ledger = new FrameLedger(doc);
    ledger.admit(syncStep2Frame(EMPTY));
    doc.getText('t').insert(0, 'later ');
    expect(ledger.acked(1)).toEqual([new Map([[doc.clientID, 8]])]);
  });

  test('acks tell what is on the server, each frame once, and only of frames that were sent', () => {
    const ledger = new FrameLedger(new Y.Doc());
    const { update, client } = typed('four');
    ledger.admit(syncStep2Frame(EMPTY));
    ledger.edited();
    ledger.admit(updateFrame(update));
    expect(ledger.acked(3)).toEqual([]);
    expect(ledger.acked(1)).toEqual([new Map()]);
    expect(ledger.acked(2)).toEqual([new Map([[client, 4]])]);
    expect(ledger.acked(2)).toEqual([]);
    expect(ledger.acked(1)).toEqual([]);
    expect(ledger.settled).toBe(true);
  });

  test('K-5 waits since its oldest unacked frame, or since it opened when old edits have not left', () => {
    const ledger = new FrameLedger(new Y.Doc());
    expect(ledger.waitingSinceMs(false)).toBeUndefined();
    const opened = ledger.waitingSinceMs(true);
    expect(opened).toBeTypeOf('number');
    ledger.admit(syncStep2Frame(EMPTY));
    expect(ledger.waitingSinceMs(true)).toBeGreaterThanOrEqual(opened ?? Number.NaN);
    ledger.acked(1);
    expect(ledger.waitingSinceMs(true)).toBeUndefined();
  });
});
