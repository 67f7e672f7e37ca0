import {
  MAX_FRAME_BYTES,
  POLLED_DOCUMENTS_PATH,
  type PolledToClient,
  type PolledToServer,
} from '@throughline/protocol';
import { fromBase64, toBase64 } from 'lib0/buffer';
import { io, type Socket } from 'socket.io-client';
import { httpAddress } from './http-address.ts';

/** What a server closes a WebSocket with when a message is over its limit. */
const MESSAGE_TOO_BIG = 1009;
const NO_CLOSE_FRAME = 1006;
const LEAVING = 1000;

/**
 * A WebSocket class whose frames go over HTTP by long polling, for networks that let no WebSocket through.
 * Only binary frames, and only what a y-websocket provider asks of a socket.
 * @param extraHeaders for tests outside a browser, where no cookie is sent by itself
 */
export function polledSocketClass(
  extraHeaders?: Readonly<Record<string, string>>,
): typeof WebSocket {
  class Polled extends PolledSocket {
    constructor(url: string | URL) {
      super(url, extraHeaders);
    }
  }
  return Polled as unknown as typeof WebSocket;
}

class PolledSocket extends EventTarget {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly url: string;
  binaryType: BinaryType = 'arraybuffer';
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  readonly #socket: Socket<PolledToClient, PolledToServer>;

  constructor(url: string | URL, extraHeaders?: Readonly<Record<string, string>>) {
    super();
    const { href, origin, pathname, search } = httpAddress(url);
    this.url = href;
    this.#socket = io(origin, {
      path: POLLED_DOCUMENTS_PATH,
      transports: ['polling'],
      upgrade: false,
      auth: { address: pathname + search },
      // The provider makes a new socket for each try.
      forceNew: true,
      reconnection: false,
      withCredentials: true,
      ...(extraHeaders && { extraHeaders: { ...extraHeaders } }),
    });
    this.#socket.on('connect', () => this.#opened());
    this.#socket.on('frames', (frames) => {
      for (const frame of frames) this.#received(frame);
    });
    this.#socket.on('ending', (code, reason) => this.#end(code, reason));
    this.#socket.on('disconnect', () => this.#end(NO_CLOSE_FRAME));
    this.#socket.on('connect_error', () => this.#end(NO_CLOSE_FRAME));
  }

  send(bytes: Uint8Array): void {
    if (this.readyState !== this.OPEN) return;
    // The server would refuse the request without being able to say why.
    if (bytes.byteLength > MAX_FRAME_BYTES) this.#end(MESSAGE_TOO_BIG);
    else this.#socket.emit('frame', toBase64(bytes));
  }

  close(): void {
    if (this.readyState >= this.CLOSING) return;
    this.readyState = this.CLOSING;
    // What was sent before still leaves. The event comes later, as a WebSocket's own.
    this.#socket.disconnect();
    queueMicrotask(() => this.#end(LEAVING));
  }

  #opened(): void {
    if (this.readyState !== this.CONNECTING) return;
    this.readyState = this.OPEN;
    const event = new Event('open');
    this.dispatchEvent(event);
    this.onopen?.(event);
  }

  #received(frame: string): void {
    if (this.readyState !== this.OPEN) return;
    const event = new MessageEvent('message', { data: fromBase64(frame).buffer });
    this.dispatchEvent(event);
    this.onmessage?.(event);
  }

  #end(code: number, reason = ''): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.#socket.disconnect();
    if (code === NO_CLOSE_FRAME) this.onerror?.(new Event('error'));
    const event = new CloseEvent('close', { code, reason, wasClean: code !== NO_CLOSE_FRAME });
    this.dispatchEvent(event);
    this.onclose?.(event);
  }
}
