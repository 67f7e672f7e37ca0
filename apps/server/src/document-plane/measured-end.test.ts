import {
  ackFrame,
  awarenessFrame,
  CLOSE_CODES,
  savingFrame,
  syncStep2Frame,
  updateFrame,
} from '@throughline/protocol';
import { expect, it } from 'vitest';
import { MeasuredEnd } from './measured-end.ts';

const EDIT = updateFrame(Uint8Array.of(0, 0));

function line() {
  const sent: (readonly Uint8Array[])[] = [];
  const acked: number[] = [];
  const refused: string[] = [];
  const received: Uint8Array[] = [];
  const end = new MeasuredEnd(
    { send: (frames) => sent.push(frames), bufferedBytes: 7, close: () => {} },
    { acked: (ms) => acked.push(ms), refused: (reason) => refused.push(reason) },
  );
  const connection = end.listenTo({ receive: (bytes) => received.push(bytes), leave: () => {} });
  return { end, connection, sent, acked, refused, received };
}

it('OP-4 the ack of an edit is timed once, wherever it stands in what is sent', () => {
  const { end, connection, acked, sent, received } = line();
  connection.receive(EDIT);
  connection.receive(EDIT);
  end.send([EDIT]);
  end.send([savingFrame(true)]);
  expect(acked).toEqual([]);
  const frames = [EDIT, ackFrame(2), awarenessFrame(Uint8Array.of(0))];
  end.send(frames);
  end.send([ackFrame(2)]);
  expect(acked).toHaveLength(1);
  connection.receive(EDIT);
  end.send([ackFrame(2)]);
  expect(acked).toHaveLength(1);
  end.send([ackFrame(3)]);
  expect(acked).toHaveLength(2);
  expect(acked.every((ms) => ms >= 0)).toBe(true);
  expect(received).toHaveLength(3);
  // The very same array goes on: it is encoded once for all of its readers.
  expect(sent[2]).toBe(frames);
  expect(end.bufferedBytes).toBe(7);
});

it('OP-4 what answers a sync step 1 counts for acks and is not timed', () => {
  const { end, connection, acked } = line();
  connection.receive(syncStep2Frame(Uint8Array.of(0, 0)));
  end.send([ackFrame(1)]);
  connection.receive(EDIT);
  end.send([ackFrame(1)]);
  expect(acked).toEqual([]);
  end.send([ackFrame(2)]);
  expect(acked).toHaveLength(1);
});

it('OP-4 a connection is refused once, under its reason, and never under a text', () => {
  const { end, refused } = line();
  end.close(CLOSE_CODES.tooFast, 'tooFast');
  end.close(CLOSE_CODES.tryAgain, 'tryAgain');
  const other = line();
  other.end.close(1009, 'whatever');
  expect([...refused, ...other.refused]).toEqual(['tooFast', 'other']);
});
