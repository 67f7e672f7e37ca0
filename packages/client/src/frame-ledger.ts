import { parseClientFrame } from '@throughline/protocol';
import * as Y from 'yjs';
import { type Clocks, clocksOf } from './server-has.ts';

interface SentFrame {
  readonly sentAtMs: number;
  readonly covers: Clocks;
}

/**
 * What one socket sent, and what of it the server has acked. The counts are the server's own: it
 * counts step 2 and update frames from this socket, the first one as 1.
 */
export class FrameLedger {
  readonly #doc: Y.Doc;
  readonly #openedAtMs = performance.now();
  readonly #unacked: SentFrame[] = [];
  #acked = 0;
  #answered = false;
  #uncarriedEdits = 0;
  #lastEditAtMs = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** An edit was made while this socket is the one in use; a frame has to carry it. */
  edited(): void {
    this.#uncarriedEdits += 1;
    this.#lastEditAtMs = performance.now();
  }

  /**
   * Counts a frame that is about to leave.
   * @returns false when the frame must not be sent: an update from before our answer to the server's
   * sync request would reach the server with a gap before it, and the answer will hold it anyway
   */
  admit(bytes: Uint8Array): boolean {
    const frame = parseClientFrame(bytes);
    if (frame?.type !== 'update') return true;
    if (!frame.answersSync && !this.#answered) return false;
    const sentAtMs = performance.now();
    if (frame.answersSync) {
      this.#answered = true;
      this.#uncarriedEdits = 0;
      // What the server did not lack is in its log before this frame is.
      this.#unacked.push({ sentAtMs, covers: clocksOf(this.#doc) });
    } else {
      this.#uncarriedEdits -= 1;
      this.#unacked.push({ sentAtMs, covers: Y.parseUpdateMeta(frame.update).to });
    }
    return true;
  }

  /**
   * The first `count` frames are durable. Lower counts than before, and counts of frames that were
   * never sent, say nothing.
   * @returns what became known to be on the server
   */
  acked(count: number): readonly Clocks[] {
    const newlyAcked = count - this.#acked;
    if (newlyAcked <= 0 || newlyAcked > this.#unacked.length) return [];
    this.#acked = count;
    return this.#unacked.splice(0, newlyAcked).map((frame) => frame.covers);
  }

  /** Whether the server has durably everything that the document holds, deletions included. */
  get settled(): boolean {
    return this.#answered && this.#unacked.length === 0 && this.#uncarriedEdits === 0;
  }

  /**
   * Since when the oldest unacked frame has been waiting, or else an edit that no frame has carried.
   * @param unsent whether there are edits from before this socket
   */
  waitingSinceMs(unsent: boolean): number | undefined {
    const oldest = this.#unacked[0];
    if (oldest) return oldest.sentAtMs;
    if (unsent && !this.#answered) return this.#openedAtMs;
    return this.#uncarriedEdits > 0 ? this.#lastEditAtMs : undefined;
  }
}
