/** What is told of each socket that the provider makes. */
export interface SocketWatch {
  /** A socket was made; the gate is asked about each binary frame before it is sent on that socket. */
  made(): (bytes: Uint8Array) => boolean;
  /** Something came from the server on a socket. */
  heard(): void;
}

/** A WebSocket class that does what `Base` does, asks before it sends, and tells what it hears. */
export function countingSocket(Base: typeof WebSocket, watch: SocketWatch): typeof WebSocket {
  return class extends Base {
    readonly #mayPass: (bytes: Uint8Array) => boolean;

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.#mayPass = watch.made();
      this.addEventListener('message', () => watch.heard());
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && !this.#mayPass(data)) return;
      super.send(data);
    }
  };
}
