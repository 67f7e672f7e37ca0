import { AwakeDocument } from './awake-document.ts';
import { BatchView } from './batch-view.ts';
import { Ownership } from './ownership.ts';
import type { StoredDocument } from './ports.ts';
import { RestingDocument } from './resting-document.ts';

/** Most bytes of answers to returning people that are kept between two edits. */
const MAX_REPLY_BYTES = 8_388_608;
/** Longer state vectors than this are rare enough to be answered each time. */
const MAX_REMEMBERED_QUESTION_BYTES = 4_096;

/**
 * The document of one room with what belongs to it: epoch, place in the log, owners of client ids.
 * It changes only by batches that the guard accepted, and can be built again from the store.
 */
export class LiveDocument {
  readonly epoch: number;
  readonly owners: Ownership;
  /** The last entry of the log that the document holds. */
  seq: number;
  /** Entries in the log that no checkpoint holds yet. */
  unfolded: number;
  /** Size of its content at most, in bytes: of the last checkpoint and of all updates since. */
  bytes: number;
  #form: AwakeDocument | RestingDocument;
  #replies = new Map<string, Uint8Array>();
  #replyBytes = 0;

  /** Replays checkpoint and log. Throws when the stored bytes are no Yjs updates or leave a gap. */
  constructor({ epoch, owners, checkpoint, updates }: StoredDocument) {
    this.epoch = epoch;
    this.owners = new Ownership(owners);
    this.seq = updates.at(-1)?.seq ?? checkpoint?.seq ?? 0;
    this.unfolded = updates.length;
    const log = updates.map((update) => update.bytes);
    const all = checkpoint ? [checkpoint.state, ...log] : log;
    this.bytes = all.reduce((sum, { length }) => sum + length, 0);
    this.#form = new AwakeDocument(all);
  }

  beginBatch(): BatchView {
    return new BatchView(this.#form, this.owners, () => this.#wake().doc);
  }

  /**
   * Applies what the guard accepted, in one transaction.
   * @returns false when the document did not come out as the guard foresaw: it is then spoilt, and
   * must be built again from the store
   */
  apply(updates: readonly Uint8Array[], view: BatchView): boolean {
    this.#replies = new Map();
    this.#replyBytes = 0;
    try {
      const awake = this.#wake();
      awake.apply(updates);
      for (const { length } of updates) this.bytes += length;
      return !awake.hasGap && view.wasReachedBy(awake) && awake.isSoundSince(view.starts());
    } catch {
      return false;
    }
  }

  /** Gives the Y.Doc's memory back until the next edit. */
  rest(): void {
    if (this.#form instanceof AwakeDocument) this.#form = new RestingDocument(this.#form);
  }

  /**
   * What a client with this state vector lacks, as one Yjs update. The same question between two
   * edits is answered from memory.
   * @throws on bytes that are no state vector
   */
  missingFrom(stateVector: Uint8Array): Uint8Array {
    if (stateVector.length > MAX_REMEMBERED_QUESTION_BYTES)
      return this.#form.missingFrom(stateVector);
    const key = stateVector.join();
    const known = this.#replies.get(key);
    if (known) return known;
    const reply = this.#form.missingFrom(stateVector);
    this.#replyBytes += reply.length;
    if (this.#replyBytes <= MAX_REPLY_BYTES) this.#replies.set(key, reply);
    return reply;
  }

  stateVector(): Uint8Array {
    return this.#form.stateVector();
  }

  state(): Uint8Array {
    return this.#form.state();
  }

  #wake(): AwakeDocument {
    if (this.#form instanceof RestingDocument) this.#form = new AwakeDocument([this.#form.state()]);
    return this.#form;
  }
}
