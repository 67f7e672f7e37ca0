import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import type { Dialect, Hearing } from './dialect.ts';
import { hocuspocusDialect } from './hocuspocus-dialect.ts';
import { ySocketIoDialect } from './y-socket-io-dialect.ts';
import { yWebsocketDialect } from './y-websocket-dialect.ts';

const UPDATE = Uint8Array.of(9, 8, 7);

/** A speech with everything that it said and told. */
function speak(dialect: Dialect) {
  const said: (Buffer | string)[] = [];
  const told: string[] = [];
  const tell = (what: string) => (bytes: Buffer, start: number, end: number) => {
    told.push(`${what} ${[...bytes.subarray(start, end)]}`);
  };
  const hearing: Hearing = {
    welcomed: () => told.push('welcomed'),
    content: tell('content'),
    update: tell('update'),
    presence: tell('presence'),
    answered: () => told.push('answered'),
    acked: (count) => told.push(`acked ${count}`),
  };
  const speech = dialect({
    send: (payload, isText) =>
      said.push(isText ? Buffer.from(payload).toString() : Buffer.from(payload)),
    hearing,
    room: 'board-1',
    stateVector: Uint8Array.of(0),
  });
  const hear = (message: Uint8Array | string) => {
    // Behind other bytes, as messages lie in a read buffer.
    const bytes = Buffer.concat([Buffer.from('before'), Buffer.from(message)]);
    speech.heard(bytes, 6, bytes.length, typeof message === 'string');
  };
  return { speech, hear, said, told };
}

function message(...parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  return encoding.encode((to) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(to, part);
      else if (typeof part === 'string') encoding.writeVarString(to, part);
      else encoding.writeVarUint8Array(to, part);
    }
  });
}

test('y-websocket: asks, answers, hears updates, presence and our acks', () => {
  const { speech, hear, said, told } = speak(yWebsocketDialect);
  speech.opened();
  hear(message(0, 0, Uint8Array.of(0)));
  hear(message(0, 1, UPDATE));
  hear(message(0, 2, UPDATE));
  hear(message(1, UPDATE));
  hear(message(64, 300));
  const heard = ['content 9,8,7', 'update 9,8,7', 'presence 9,8,7', 'acked 300'];
  expect(told).toEqual(['welcomed', 'answered', ...heard]);
  expect(said.map((one) => [...Buffer.from(one)])).toEqual([
    [0, 0, 1, 0],
    [0, 1, 2, 0, 0],
  ]);
});

test('Hocuspocus: shows a token, then asks; each status is one more ack', () => {
  const { speech, hear, said, told } = speak(hocuspocusDialect);
  speech.opened();
  expect(said).toEqual([Buffer.from(message('board-1', 2, 0, ''))]);
  hear(message('board-1', 2, 2, 'read-write'));
  hear(message('board-1', 0, 0, Uint8Array.of(0)));
  hear(message('board-1', 0, 1, UPDATE));
  hear(message('board-1', 0, 2, UPDATE));
  hear(message('board-1', 1, UPDATE));
  hear(message('board-1', 8, 1));
  hear(message('board-1', 8, 1));
  speech.edit(UPDATE);
  const heard = ['content 9,8,7', 'update 9,8,7', 'presence 9,8,7', 'acked 1', 'acked 2'];
  expect(told).toEqual(['welcomed', 'answered', ...heard]);
  expect(said.slice(1)).toEqual([
    Buffer.from(message('board-1', 0, 0, Uint8Array.of(0))),
    Buffer.from(message('board-1', 0, 1, Uint8Array.of(0, 0))),
    Buffer.from(message('board-1', 0, 2, UPDATE)),
  ]);
});

test('y-socket.io: joins its namespace, and knows each binary message by the header before it', () => {
  const { speech, hear, said, told } = speak(ySocketIoDialect);
  hear('0{"sid":"a"}');
  hear('40/yjs|board-1,{"sid":"b"}');
  hear('451-/yjs|board-1,7["sync-step-1",{"_placeholder":true,"num":0}]');
  hear(Uint8Array.of(0));
  hear('461-/yjs|board-1,0[{"_placeholder":true,"num":0}]');
  hear(UPDATE);
  hear('451-/yjs|board-1,["sync-update",{"_placeholder":true,"num":0}]');
  hear(UPDATE);
  hear('451-/yjs|board-1,["awareness-update",{"_placeholder":true,"num":0}]');
  hear(UPDATE);
  hear('2');
  speech.closed?.();
  expect(told).toEqual(['welcomed', 'content 9,8,7', 'update 9,8,7', 'presence 9,8,7']);
  expect(said).toEqual([
    '40/yjs|board-1,',
    '451-/yjs|board-1,0["sync-step-1",{"_placeholder":true,"num":0}]',
    Buffer.from([0]),
    '461-/yjs|board-1,7[{"_placeholder":true,"num":0}]',
    Buffer.from([0, 0]),
    '3',
  ]);
});
