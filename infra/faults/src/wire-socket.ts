import { parseClientFrame, parseServerNotice } from '@throughline/protocol';
import { WebSocket } from 'ws';

/** What is told of a socket, seen on the wire itself and not through the client's own books. */
export interface WireEvents {
  /** The server took this socket; `port` is its own end, as the server sees it. */
  connected?(socket: WebSocket, port: number): void;
  /** An update frame leaves, the `frame`th of this socket; the first is 1. */
  sent(socket: WebSocket, frame: number, answersSync: boolean): void;
  /** The server says that the first `count` update frames of this socket are durable. */
  acked(socket: WebSocket, count: number): void;
}

/** All sockets of one page, with the headers that a browser would send by itself. */
export class Wire {
  /** For `openDocument`. */
  readonly socketClass: typeof globalThis.WebSocket;
  readonly #open = new Set<WebSocket>();

  constructor(headers: { cookie: string; origin: string }, events: WireEvents) {
    const open = this.#open;
    class WireSocket extends WebSocket {
      #frames = 0;

      constructor(url: string | URL, protocols: string | string[] = []) {
        super(url, protocols, { headers, perMessageDeflate: false });
        open.add(this);
        this.once('upgrade', ({ socket }) => events.connected?.(this, socket.localPort ?? 0));
        this.addEventListener('close', () => open.delete(this));
        // Added before the provider's own listener: what is acked is written down first.
        this.addEventListener('message', ({ data }) => {
          const notice = parseServerNotice(new Uint8Array(data as ArrayBuffer));
          if (notice?.type === 'ack') events.acked(this, notice.count);
        });
      }

      override send(data: Parameters<WebSocket['send']>[0]): void {
        const frame = data instanceof Uint8Array ? parseClientFrame(data) : undefined;
        if (frame?.type === 'update') {
          this.#frames += 1;
          events.sent(this, this.#frames, frame.answersSync);
        }
        super.send(data);
      }
    }
    this.socketClass = WireSocket as unknown as typeof globalThis.WebSocket;
  }

  /** Resolves once every socket of this moment is closed, and so has told everything that it heard. */
  async down(): Promise<void> {
    await Promise.all([...this.#open].map(whenClosed));
  }
}

/** One that was still connecting fails before it closes: that is an end like any other. */
function whenClosed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}
