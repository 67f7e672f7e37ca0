import {
  awarenessFrame,
  FRAME,
  SYNC,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '@throughline/protocol';
import { type Dialect, EMPTY_UPDATE, type Hearing, type SpeechPorts } from './dialect.ts';
import { VarUintReader } from './var-uint.ts';

const reader = new VarUintReader();

/** y-websocket's protocol, with our acks where a server sends them. */
export const yWebsocketDialect: Dialect = (ports) => ({
  opened() {
    ports.hearing.welcomed();
    ports.send(syncStep1Frame(ports.stateVector));
  },
  heard(bytes, start, end) {
    hear(ports, bytes, start, end);
  },
  edit: (update) => ports.send(updateFrame(update)),
  presence: (update) => ports.send(awarenessFrame(update)),
});

/** The same frames for a relay, which keeps nothing and so cannot answer: what is asked is answered at once. */
export const relayDialect: Dialect = (ports) => ({
  ...yWebsocketDialect(ports),
  opened() {
    ports.hearing.welcomed();
    ports.hearing.content(Buffer.from(EMPTY_UPDATE), 0, EMPTY_UPDATE.length);
  },
});

function hear({ send, hearing }: SpeechPorts, bytes: Buffer, start: number, end: number): void {
  switch (bytes[start]) {
    case FRAME.sync:
      if (bytes[start + 1] === SYNC.step1) {
        send(syncStep2Frame(EMPTY_UPDATE));
        hearing.answered();
      } else hearSync(hearing, bytes, start, end);
      break;
    case FRAME.awareness:
      reader.at = start + 1;
      reader.read(bytes);
      hearing.presence(bytes, reader.at, end);
      break;
    case FRAME.ack:
      reader.at = start + 1;
      hearing.acked(reader.read(bytes));
      break;
  }
}

function hearSync(hearing: Hearing, bytes: Buffer, start: number, end: number): void {
  reader.at = start + 2;
  reader.read(bytes);
  if (bytes[start + 1] === SYNC.update) hearing.update(bytes, reader.at, end);
  else hearing.content(bytes, reader.at, end);
}
