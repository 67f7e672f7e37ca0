import { type Dialect, EMPTY_UPDATE, type Speech, type SpeechPorts } from './dialect.ts';

/** What the binary message after a text header is. */
type Announced = 'update' | 'presence' | 'question' | 'content' | 'nothing';

const PLACEHOLDER = '{"_placeholder":true,"num":0}';
/**
 * Its provider asks again when it is told to (`resyncIntervalMs`): with a store behind it, the server
 * does not hear what is asked while it loads.
 */
const ASK_AGAIN_MS = 5_000;
const DIGIT_0 = 0x30;
const BRACKET = 0x5b;

/** Numbers of Engine.IO and, behind its message, of Socket.IO. */
const ENGINE = { open: DIGIT_0, ping: DIGIT_0 + 2, message: DIGIT_0 + 4 } as const;
const PACKET = { connect: DIGIT_0, binaryEvent: DIGIT_0 + 5, binaryAck: DIGIT_0 + 6 } as const;

/** y-socket.io's events over Socket.IO's WebSocket transport. */
export const ySocketIoDialect: Dialect = (ports) => new YSocketIoSpeech(ports);

/** Each event is a text header that names it, and the Yjs bytes in a binary message behind it. */
class YSocketIoSpeech implements Speech {
  readonly #ports: SpeechPorts;
  readonly #namespace: string;
  #announced: Announced = 'nothing';
  #questionId = '';
  #askAgain: NodeJS.Timeout | undefined;

  constructor(ports: SpeechPorts) {
    this.#ports = ports;
    this.#namespace = `/yjs|${ports.room},`;
  }

  /** The server speaks first. */
  opened(): void {}

  closed(): void {
    clearTimeout(this.#askAgain);
  }

  heard(bytes: Buffer, start: number, end: number, isText: boolean): void {
    if (isText) this.#hearText(bytes, start, end);
    else this.#hearBytes(bytes, start, end);
  }

  edit(update: Uint8Array): void {
    this.#say(`451-${this.#namespace}["sync-update",${PLACEHOLDER}]`, update);
  }

  presence(update: Uint8Array): void {
    this.#say(`451-${this.#namespace}["awareness-update",${PLACEHOLDER}]`, update);
  }

  #hearText(bytes: Buffer, start: number, end: number): void {
    const kind = bytes[start];
    if (kind === ENGINE.open) this.#say(`40${this.#namespace}`);
    else if (kind === ENGINE.ping) this.#say('3');
    else if (kind === ENGINE.message) this.#hearPacket(bytes, start + 1, end);
  }

  #hearPacket(bytes: Buffer, start: number, end: number): void {
    switch (bytes[start]) {
      case PACKET.connect:
        this.#ports.hearing.welcomed();
        this.#ask();
        break;
      case PACKET.binaryAck:
        clearTimeout(this.#askAgain);
        this.#announced = 'content';
        break;
      case PACKET.binaryEvent: {
        const id = start + '51-'.length + this.#namespace.length;
        const list = bytes.indexOf(BRACKET, id);
        this.#questionId = bytes.toString('latin1', id, list);
        this.#announced = eventNamed(bytes, list + '["'.length, end);
        break;
      }
    }
  }

  #hearBytes(bytes: Buffer, start: number, end: number): void {
    const { hearing } = this.#ports;
    switch (this.#announced) {
      case 'update':
        hearing.update(bytes, start, end);
        break;
      case 'presence':
        hearing.presence(bytes, start, end);
        break;
      case 'content':
        hearing.content(bytes, start, end);
        break;
      case 'question':
        this.#say(`461-${this.#namespace}${this.#questionId}[${PLACEHOLDER}]`, EMPTY_UPDATE);
        break;
      case 'nothing':
        break;
    }
  }

  #ask(): void {
    this.#say(`451-${this.#namespace}0["sync-step-1",${PLACEHOLDER}]`, this.#ports.stateVector);
    this.#askAgain = setTimeout(() => this.#ask(), ASK_AGAIN_MS);
  }

  #say(header: string, bytes?: Uint8Array): void {
    this.#ports.send(Buffer.from(header), true);
    if (bytes) this.#ports.send(bytes);
  }
}

function eventNamed(bytes: Buffer, start: number, end: number): Announced {
  switch (bytes.toString('latin1', start, Math.min(end, start + 6))) {
    case 'sync-u':
      return 'update';
    case 'sync-s':
      return 'question';
    case 'awaren':
      return 'presence';
    default:
      return 'nothing';
  }
}
