import { type Dialect, EMPTY_UPDATE, type Hearing } from './dialect.ts';

/** What the binary message after a text header is. */
type Announced = 'update' | 'presence' | 'question' | 'content' | 'nothing';

const PLACEHOLDER = '{"_placeholder":true,"num":0}';
const DIGIT_0 = 0x30;
const BRACKET = 0x5b;

/**
 * y-socket.io's events over Socket.IO's WebSocket transport: a text header that names the event, and
 * the Yjs bytes in a binary message behind it.
 */
export const ySocketIoDialect: Dialect = ({ send, hearing, room, stateVector }) => {
  const namespace = `/yjs|${room},`;
  let announced: Announced = 'nothing';
  let questionId = '';
  const say = (header: string, bytes?: Uint8Array) => {
    send(Buffer.from(header), true);
    if (bytes) send(bytes);
  };
  const hearText = (bytes: Buffer, start: number, end: number) => {
    const first = bytes[start];
    if (first === DIGIT_0) say(`40${namespace}`);
    else if (first === DIGIT_0 + 2) say('3');
    else if (first === DIGIT_0 + 4) return hearPacket(bytes, start + 1, end);
  };
  const hearPacket = (bytes: Buffer, start: number, end: number) => {
    const kind = bytes[start];
    if (kind === DIGIT_0) {
      hearing.welcomed();
      say(`451-${namespace}0["sync-step-1",${PLACEHOLDER}]`, stateVector);
    } else if (kind === DIGIT_0 + 6) announced = 'content';
    else if (kind === DIGIT_0 + 5) {
      const at = start + '51-'.length + namespace.length;
      const list = bytes.indexOf(BRACKET, at);
      questionId = bytes.toString('latin1', at, list);
      announced = eventNamed(bytes, list + 2, end);
    }
  };
  return {
    // The server speaks first.
    opened() {},
    heard(bytes, start, end, isText) {
      if (isText) hearText(bytes, start, end);
      else if (announced === 'question') {
        say(`461-${namespace}${questionId}[${PLACEHOLDER}]`, EMPTY_UPDATE);
      } else tell(hearing, announced, bytes, start, end);
    },
    edit: (update) => say(`451-${namespace}["sync-update",${PLACEHOLDER}]`, update),
    presence: (update) => say(`451-${namespace}["awareness-update",${PLACEHOLDER}]`, update),
  };
};

function eventNamed(bytes: Buffer, start: number, end: number): Announced {
  const name = bytes.toString('latin1', start, Math.min(end, start + 6));
  if (name === 'sync-u') return 'update';
  if (name === 'sync-s') return 'question';
  return name === 'awaren' ? 'presence' : 'nothing';
}

function tell(hearing: Hearing, what: Announced, bytes: Buffer, start: number, end: number): void {
  if (what === 'update') hearing.update(bytes, start, end);
  else if (what === 'presence') hearing.presence(bytes, start, end);
  else if (what === 'content') hearing.content(bytes, start, end);
}
