/** One whole WebSocket message, where it lies in a buffer that is only lent for this call. */
export type OnFrame = (opcode: number, bytes: Buffer, start: number, end: number) => void;

const EMPTY = Buffer.alloc(0);

/**
 * Cuts a server's byte stream into WebSocket messages without copying those that arrived whole. A
 * generator that copied or allocated per message would be slower than the servers it measures.
 */
export class FrameReader {
  readonly #onFrame: OnFrame;
  #kept = EMPTY;
  #keptLength = 0;
  /** Size of the frame at the front of what is kept, as far as it is known. */
  #wanted = 0;

  constructor(onFrame: OnFrame) {
    this.#onFrame = onFrame;
  }

  /** @throws on a frame that no server here sends: fragmented, or with an extension's bits */
  read(chunk: Buffer): void {
    if (this.#keptLength === 0) {
      const taken = this.#take(chunk, chunk.length);
      if (taken < chunk.length) this.#keep(chunk.subarray(taken));
      return;
    }
    this.#keep(chunk);
    if (this.#keptLength < this.#wanted) return;
    const taken = this.#take(this.#kept, this.#keptLength);
    this.#kept.copyWithin(0, taken, this.#keptLength);
    this.#keptLength -= taken;
  }

  #keep(chunk: Buffer): void {
    const length = this.#keptLength + chunk.length;
    if (length > this.#kept.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(length, this.#wanted, 1_024));
      this.#kept.copy(larger, 0, 0, this.#keptLength);
      this.#kept = larger;
    }
    chunk.copy(this.#kept, this.#keptLength);
    this.#keptLength = length;
  }

  /** Hands on every whole frame; gives the offset of the first byte that belongs to none. */
  #take(bytes: Buffer, end: number): number {
    let at = 0;
    this.#wanted = 0;
    while (end - at >= 2) {
      const first = bytes[at] ?? 0;
      const short = (bytes[at + 1] ?? 0) & 0x7f;
      const header = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (end - at < header) break;
      const length = header === 2 ? short : longLength(bytes, at + 2, header);
      if (end - at < header + length) {
        this.#wanted = header + length;
        break;
      }
      if ((first & 0xf0) !== 0x80) throw new Error('a fragmented or compressed frame');
      this.#onFrame(first & 0x0f, bytes, at + header, at + header + length);
      at += header + length;
    }
    return at;
  }
}

function longLength(bytes: Buffer, at: number, header: number): number {
  return header === 4 ? bytes.readUInt16BE(at) : Number(bytes.readBigUInt64BE(at));
}
