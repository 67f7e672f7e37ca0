import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

const HOST = '127.0.0.1';

/** A TCP connection's other end, such as a Redis or a Postgres, behind a line that can be cut. */
export class CutLine {
  readonly #front: Server;
  readonly #sockets = new Set<Socket>();
  #state: 'carries' | 'refuses' | 'holds' = 'carries';

  private constructor(targetPort: number) {
    this.#front = createServer({ noDelay: true }, (near) => {
      if (this.#state === 'refuses') near.destroy();
      else this.#carry(near, connect({ port: targetPort, host: HOST, noDelay: true }));
    });
  }

  /** @param targetPort what lies behind, on 127.0.0.1 */
  static async start(targetPort: number): Promise<CutLine> {
    const line = new CutLine(targetPort);
    await new Promise<void>((resolve) => line.#front.listen(0, HOST, resolve));
    return line;
  }

  get port(): number {
    return (this.#front.address() as AddressInfo).port;
  }

  /** Breaks every connection, and refuses new ones until it is mended. */
  cut(): void {
    this.#state = 'refuses';
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Says nothing and breaks nothing, as a cable does that is pulled; bytes arrive once it is mended. */
  hold(): void {
    this.#state = 'holds';
    for (const socket of this.#sockets) socket.pause();
  }

  mend(): void {
    this.#state = 'carries';
    for (const socket of this.#sockets) socket.resume();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#front.close(resolve));
  }

  #carry(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
      if (this.#state === 'holds') from.pause();
    }
  }
}
