import { parseServerNotice } from '@throughline/protocol';
import { TOKEN } from '../histories.ts';

/** What one write on a socket told the other end. */
export interface Told {
  /** The highest ack in it. */
  readonly acked: number | undefined;
  /** Every token that stands in it, for all to read. */
  readonly tokens: readonly string[];
}

/** Reads the frames that a server wrote on one socket, after its answer to the upgrade. */
export class SentFrames {
  #unread = Buffer.alloc(0);
  #upgraded = false;

  read(bytes: Buffer): Told {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    if (!this.#upgraded) this.#skipHead();
    let acked: number | undefined;
    const tokens: string[] = [];
    for (let frame = this.#next(); frame; frame = this.#next()) {
      if (frame.length === 0) continue;
      const notice = parseServerNotice(frame);
      if (notice?.type === 'ack') acked = Math.max(acked ?? 0, notice.count);
      tokens.push(...(frame.toString('utf8').match(TOKEN) ?? []));
    }
    return { acked, tokens };
  }

  #skipHead(): void {
    const end = this.#unread.indexOf('\r\n\r\n');
    if (end < 0) return;
    this.#upgraded = true;
    this.#unread = this.#unread.subarray(end + 4);
  }

  /** The payload of the next whole binary message; a ping or a close has none that matters. */
  #next(): Buffer | undefined {
    const bytes = this.#unread;
    if (!this.#upgraded || bytes.length < 2) return undefined;
    const short = bytes.readUInt8(1);
    const head = short === 127 ? 10 : short === 126 ? 4 : 2;
    if (bytes.length < head) return undefined;
    const length =
      head === 2 ? short : head === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
    if (bytes.length < head + length) return undefined;
    this.#unread = bytes.subarray(head + length);
    const isBinary = (bytes.readUInt8(0) & 0x0f) === 2;
    return isBinary ? bytes.subarray(head, head + length) : Buffer.alloc(0);
  }
}
