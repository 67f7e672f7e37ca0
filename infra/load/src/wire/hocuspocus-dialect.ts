import { FRAME, SYNC } from '@throughline/protocol';
import * as encoding from 'lib0/encoding';
import { type Dialect, EMPTY_UPDATE, type SpeechPorts } from './dialect.ts';
import { VarUintReader } from './var-uint.ts';

/** Hocuspocus's message numbers beside y-websocket's 0 and 1. */
const AUTH = 2;
const SYNC_REPLY = 4;
const SYNC_STATUS = 8;
const TOKEN = 0;
const AUTHENTICATED = 2;

const reader = new VarUintReader();

/** Hocuspocus's protocol: every message names its document first; a token, then what y-websocket says. */
export const hocuspocusDialect: Dialect = (ports) => {
  const address = Buffer.from(encoding.encode((to) => encoding.writeVarString(to, ports.room)));
  const say = (...parts: readonly (number | Uint8Array)[]) =>
    ports.send(
      encoding.encode((to) => {
        encoding.writeUint8Array(to, address);
        for (const part of parts) {
          if (typeof part === 'number') encoding.writeVarUint(to, part);
          else encoding.writeVarUint8Array(to, part);
        }
      }),
    );
  const counted = { frames: 0 };
  return {
    // An empty token, as a client without one sends it.
    opened: () => say(AUTH, TOKEN, new Uint8Array()),
    heard: (bytes, start, end) => hear(ports, say, counted, bytes, start + address.length, end),
    edit: (update) => say(FRAME.sync, SYNC.update, update),
    presence: (update) => say(FRAME.awareness, update),
  };
};

function hear(
  { hearing, stateVector }: SpeechPorts,
  say: (...parts: readonly (number | Uint8Array)[]) => void,
  counted: { frames: number },
  bytes: Buffer,
  at: number,
  end: number,
): void {
  const kind = bytes[at];
  switch (kind) {
    case AUTH:
      if (bytes[at + 1] !== AUTHENTICATED) break;
      hearing.welcomed();
      say(FRAME.sync, SYNC.step1, stateVector);
      break;
    case FRAME.sync:
    case SYNC_REPLY:
      reader.at = at + 2;
      reader.read(bytes);
      if (bytes[at + 1] === SYNC.step1) {
        say(FRAME.sync, SYNC.step2, EMPTY_UPDATE);
        hearing.answered();
      } else if (bytes[at + 1] === SYNC.step2) hearing.content(bytes, reader.at, end);
      else hearing.update(bytes, reader.at, end);
      break;
    case FRAME.awareness:
      reader.at = at + 1;
      reader.read(bytes);
      hearing.presence(bytes, reader.at, end);
      break;
    case SYNC_STATUS:
      hearing.acked(++counted.frames);
      break;
  }
}
