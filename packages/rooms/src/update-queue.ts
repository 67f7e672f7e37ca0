import type { QueuedUpdate } from './batch.ts';

/** Most frames that one commit takes. */
const MAX_BATCH = 512;
/** So many bytes end a batch: a tick is also the least that a reader is sent at once. */
const MAX_BATCH_BYTES = 1_048_576;
/** Frames that may wait while the store is failing; then their senders are asked to come back. */
const MAX_QUEUED = 4_096;

/** Update frames that wait for the next tick, in the order in which they came. */
export class UpdateQueue {
  #waiting: QueuedUpdate[] = [];

  get length(): number {
    return this.#waiting.length;
  }

  get isFull(): boolean {
    return this.#waiting.length >= MAX_QUEUED;
  }

  push(update: QueuedUpdate): void {
    this.#waiting.push(update);
  }

  /** Takes the first ones out, as many as one commit takes. */
  takeBatch(): QueuedUpdate[] {
    let count = 0;
    for (let bytes = 0; count < MAX_BATCH && bytes < MAX_BATCH_BYTES; count++) {
      const next = this.#waiting[count];
      if (!next) break;
      bytes += next.update.length;
    }
    return this.#waiting.splice(0, count);
  }
}
