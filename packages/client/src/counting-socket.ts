/** What follows one socket. */
export interface SocketBook {
  /** Asked about each binary frame before it is sent; false holds it back. */
  admit(bytes: Uint8Array): boolean;
  /** Something came from the server. */
  heard(): void;
  /** The socket has closed. */
  closed(code: number): void;
}

/**
 * A WebSocket class that does what `Base` does, asks before it sends, and tells what it hears.
 * @param open begins the book of each socket that is made
 */
export function countingSocket(Base: typeof WebSocket, open: () => SocketBook): typeof WebSocket {
  return class extends Base {
    readonly #book: SocketBook;

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.#book = open();
      this.addEventListener('message', () => this.#book.heard());
      this.addEventListener('close', ({ code }) => this.#book.closed(code));
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && !this.#book.admit(data)) return;
      super.send(data);
    }
  };
}
