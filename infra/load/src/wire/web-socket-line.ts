import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { FrameReader } from './frame-reader.ts';
import { clientFrame } from './frame-writer.ts';
import { OPCODE } from './opcodes.ts';

/** Load goes to this machine and nowhere else. */
const HOST = '127.0.0.1';
/** Every socket of this process reads into the same buffer: each is done with it when its callback returns. */
const readBuffer = Buffer.allocUnsafeSlow(262_144);

/** Where a line goes, and what a browser would send along. */
export interface LineTarget {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LineEvents {
  opened(): void;
  /** The bytes are lent for the call only. */
  message(bytes: Buffer, start: number, end: number, isText: boolean): void;
  /** The line has ended, once: with the server's close code, or 1006 when it just broke. */
  closed(code: number): void;
}

/** A WebSocket client that does next to nothing: no events, no streams, no copies. */
export class WebSocketLine {
  readonly #socket: Socket;
  readonly #events: LineEvents;
  readonly #frames: FrameReader;
  #isUpgraded = false;
  #isOpen = false;
  #closeCode = 1006;
  /** Bytes that came in, the WebSocket's own included. */
  bytesIn = 0;

  constructor(target: LineTarget, events: LineEvents) {
    this.#events = events;
    this.#frames = new FrameReader((...frame) => this.#frame(...frame));
    this.#socket = connect({
      host: HOST,
      port: target.port,
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (length) => {
          this.#read(readBuffer.subarray(0, length));
          return true;
        },
      },
    });
    this.#socket.on('connect', () => this.#socket.write(handshake(target)));
    this.#socket.on('error', () => this.#socket.destroy());
    this.#socket.on('close', () => events.closed(this.#closeCode));
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  send(payload: Uint8Array, isText = false): void {
    if (!this.#isOpen) return;
    this.#socket.write(clientFrame(isText ? OPCODE.text : OPCODE.binary, payload));
  }

  /** Reads nothing more: the server's bytes pile up. */
  stopReading(): void {
    this.#socket.pause();
  }

  startReading(): void {
    this.#socket.resume();
  }

  /** Says goodbye; the server answers once it has read everything before it. */
  close(): void {
    if (this.#isOpen) this.#socket.write(clientFrame(OPCODE.close, Buffer.from([0x03, 0xe8])));
    else this.#socket.destroy();
    this.#isOpen = false;
  }

  /** Is gone without a word. */
  cut(): void {
    this.#isOpen = false;
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.bytesIn += chunk.length;
    if (this.#isUpgraded) this.#frames.read(chunk);
    else this.#finishHandshake(chunk);
  }

  #finishHandshake(chunk: Buffer): void {
    const end = chunk.indexOf('\r\n\r\n');
    if (end < 0 || !chunk.toString('latin1', 0, 12).startsWith('HTTP/1.1 101')) {
      this.#socket.destroy();
      return;
    }
    this.#isUpgraded = true;
    this.#isOpen = true;
    this.#events.opened();
    if (end + 4 < chunk.length) this.#frames.read(chunk.subarray(end + 4));
  }

  #frame(opcode: number, bytes: Buffer, start: number, end: number): void {
    switch (opcode) {
      case OPCODE.binary:
      case OPCODE.text:
        this.#events.message(bytes, start, end, opcode === OPCODE.text);
        break;
      case OPCODE.ping:
        this.#socket.write(clientFrame(OPCODE.pong, bytes.subarray(start, end)));
        break;
      case OPCODE.close:
        this.#isOpen = false;
        if (end - start >= 2) this.#closeCode = bytes.readUInt16BE(start);
        this.#socket.end(clientFrame(OPCODE.close, bytes.subarray(start, end)));
        break;
    }
  }
}

function handshake({ port, path, headers }: LineTarget): string {
  const all = {
    Host: `${HOST}:${port}`,
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}
