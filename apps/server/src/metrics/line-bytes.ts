import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Counts what comes and goes on all lines of a server, by asking each line when somebody wants to know. */
export class LineBytes {
  readonly #open = new Set<Socket>();
  #read = 0;
  #written = 0;

  /** Call it before the server listens. */
  watch(http: Server): void {
    http.on('connection', (line) => {
      this.#open.add(line);
      line.once('close', () => {
        this.#open.delete(line);
        this.#read += line.bytesRead;
        this.#written += line.bytesWritten;
      });
    });
  }

  /** Since the start, heads and frames included; never less than it was. */
  total(): { read: number; written: number } {
    let [read, written] = [this.#read, this.#written];
    for (const line of this.#open) {
      read += line.bytesRead;
      written += line.bytesWritten;
    }
    return { read, written };
  }
}
