import type { Duplex } from 'node:stream';
import type { RoomSocket } from '@throughline/rooms';
import type { WebSocket } from 'ws';
import type { ReturnTimes } from './return-times.ts';
import { frameHeader, serverFrames } from './server-frames.ts';

/** From this size on a frame is written where it lies: its copy for the wire would cost more than a write. */
const WRITTEN_IN_PLACE_FROM_BYTES = 65_536;

/**
 * What rooms send, ready for the wire. A room gives one array to all of its readers, and a server's
 * frames are unmasked: the same bytes serve them all.
 */
const encoded = new WeakMap<readonly Uint8Array[], Buffer | typeof IN_PLACE>();
const IN_PLACE = 'in place';

function encodeOnce(frames: readonly Uint8Array[]): Buffer | typeof IN_PLACE {
  const known = encoded.get(frames);
  if (known !== undefined) return known;
  const isLarge = frames.some(({ length }) => length >= WRITTEN_IN_PLACE_FROM_BYTES);
  const bytes = isLarge ? IN_PLACE : serverFrames(frames);
  encoded.set(frames, bytes);
  return bytes;
}

/** Up to this size frames wait for what else is said to the same reader in this turn of the event loop. */
const WAITS_UP_TO_BYTES = 4_096;
/** Those that hold something back until the turn is over. */
let holding: FrameWriter[] = [];

function letAllGo(): void {
  const writers = holding;
  holding = [];
  for (const writer of writers) writer.letGo();
}

/** Writes frames to one line, in their order and in as few writes as may be: each costs more than what it carries. */
class FrameWriter {
  readonly #line: Duplex;
  #waiting: Buffer | undefined;
  /** The line took all so far without asking for a rest. Its own count is dear, and asked for after each write. */
  #isClear = true;

  constructor(line: Duplex) {
    this.#line = line;
  }

  write(frames: readonly Uint8Array[]): void {
    const bytes = encodeOnce(frames);
    if (bytes === IN_PLACE) this.#writeInPlace(frames);
    else if (bytes.length <= WAITS_UP_TO_BYTES) this.#hold(bytes);
    else {
      this.letGo();
      this.#pass(bytes);
    }
  }

  /** What the line has not sent on yet, in bytes; 0 too where that is less than its high-water mark. */
  get bufferedBytes(): number {
    if (this.#isClear) return 0;
    // What `ws` counts beside it are its own pings.
    const bytes = this.#line.writableLength;
    this.#isClear = bytes === 0;
    return bytes;
  }

  /** Writes what was held back. */
  letGo(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    // It may have been ended meanwhile, within the same turn.
    if (waiting && this.#line.writable) this.#pass(waiting);
  }

  #pass(bytes: Buffer): void {
    if (!this.#line.write(bytes)) this.#isClear = false;
  }

  #hold(bytes: Buffer): void {
    if (this.#waiting) this.#waiting = Buffer.concat([this.#waiting, bytes]);
    else {
      this.#waiting = bytes;
      if (holding.push(this) === 1) process.nextTick(letAllGo);
    }
  }

  #writeInPlace(frames: readonly Uint8Array[]): void {
    this.letGo();
    this.#isClear = false;
    this.#line.cork();
    for (const frame of frames) {
      this.#line.write(frameHeader(frame.length));
      this.#line.write(frame);
    }
    this.#line.uncork();
  }
}

/**
 * A WebSocket as a room sees it. The frames of one tick leave in one write, on the line beneath `ws`:
 * it may, because our side of the connection never fragments and never compresses.
 */
export class WebSocketEnd implements RoomSocket {
  readonly #webSocket: WebSocket;
  readonly #writer: FrameWriter;
  readonly #returnTimes: ReturnTimes;

  constructor(webSocket: WebSocket, line: Duplex, returnTimes: ReturnTimes) {
    this.#webSocket = webSocket;
    this.#writer = new FrameWriter(line);
    this.#returnTimes = returnTimes;
  }

  get bufferedBytes(): number {
    return this.#writer.bufferedBytes;
  }

  send(frames: readonly Uint8Array[]): void {
    if (this.#webSocket.readyState === this.#webSocket.OPEN) this.#writer.write(frames);
  }

  close(code: number, reason: string): void {
    this.#writer.letGo();
    this.#webSocket.close(code, this.#returnTimes.textFor(code, reason));
  }
}
