import { syncStep1Frame, syncStep2Frame } from '@throughline/protocol';
import * as Y from 'yjs';
import { AwakeDocument } from './awake-document.ts';
import { MAX_DOCUMENT_BYTES } from './batch.ts';
import { BatchView } from './batch-view.ts';
import type { Missed } from './missed.ts';
import { Ownership } from './ownership.ts';
import type { LogEntry, StateSummary, StoredDocument } from './ports.ts';
import { RestingDocument } from './resting-document.ts';
import { newServerClient } from './server-client.ts';
import { DocumentFull, SERVER_AUTHOR, type ServerChange } from './serving.ts';

/** Most bytes of answers to returning people that are kept between two edits. */
const MAX_REPLY_BYTES = 8_388_608;
/** Longer state vectors than this are rare enough to be answered each time. */
const MAX_REMEMBERED_QUESTION_BYTES = 4_096;
/** Of what several people wrote. */
const UNKNOWN_AUTHOR = '';
/** The state vector of one who has nothing. */
const HAS_NOTHING = Uint8Array.of(0);

/** What became of a change of the server's. */
export type Written =
  /** Without an entry it changed nothing. */
  | { type: 'written'; entry: LogEntry | undefined }
  /** Spoilt, the document holds a part of it and must be built again from the store. */
  | { type: 'failed'; error: unknown; isSpoilt: boolean };

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
  /** What the log does not hold yet, by the client ids under which it was written: the clock before it. */
  #ahead: ReadonlyMap<number, number> | undefined;
  #isSpoilt = false;
  /** Size of its content at most, in bytes: of the last checkpoint and of all updates since. */
  bytes: number;
  #form: AwakeDocument | RestingDocument;
  #replies = new Map<string, readonly Uint8Array[]>();
  #replyBytes = 0;
  #question: readonly Uint8Array[] | undefined;

  /**
   * Replays checkpoint and log; a checkpoint that is the whole log is left as it lies, until the first
   * edit. Throws when the stored bytes are no Yjs updates or leave a gap.
   */
  constructor({ epoch, owners, checkpoint, updates }: StoredDocument) {
    this.epoch = epoch;
    this.owners = new Ownership(owners);
    this.seq = updates.at(-1)?.seq ?? checkpoint?.seq ?? 0;
    this.unfolded = updates.length;
    const log = updates.map((update) => update.bytes);
    const all = checkpoint ? [checkpoint.state, ...log] : log;
    this.bytes = all.reduce((sum, { length }) => sum + length, 0);
    const summary = updates.length === 0 ? checkpoint?.summary : undefined;
    this.#form =
      checkpoint && summary
        ? new RestingDocument(checkpoint.state, summary)
        : new AwakeDocument(all);
  }

  /** It holds what the log does not hold, or not yet: no checkpoint may be made of it. */
  get isAhead(): boolean {
    return this.#ahead !== undefined || this.#isSpoilt;
  }

  /** What it holds, these entries the last of it, is in the log now. */
  nowStored({ length }: readonly LogEntry[]): void {
    this.#ahead = undefined;
    this.seq += length;
    this.unfolded += length;
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
    this.#forgetReplies();
    this.#ahead = view.starts();
    return this.#applyAll(
      updates,
      (awake) => view.wasReachedBy(awake) && awake.isSoundSince(view.starts()),
    );
  }

  /**
   * Applies what another server appended after the last entry that this document holds, in one transaction; what
   * is not stored yet then comes after it.
   * @returns false when that cannot be applied: the document is then spoilt, and must be built again
   */
  follow({ entries, owners, isHeard }: Missed): boolean {
    this.#forgetReplies();
    const claims = [...owners];
    const isSound = this.#applyAll(
      entries.map(({ bytes }) => bytes),
      (awake) => !isHeard || claims.every(([client]) => awake.clockOf(client) > 0),
    );
    if (!isSound) return false;
    for (const [client, author] of claims) this.owners.claim(client, author);
    this.seq += entries.length;
    this.unfolded += entries.length;
    return true;
  }

  #applyAll(updates: readonly Uint8Array[], isSound: (awake: AwakeDocument) => boolean): boolean {
    try {
      const awake = this.#wake();
      awake.apply(updates);
      for (const { length } of updates) this.bytes += length;
      this.#isSpoilt = awake.hasGap || !isSound(awake);
    } catch {
      this.#isSpoilt = true;
    }
    return !this.#isSpoilt;
  }

  /**
   * Lets the server write, under a client id that is its own: no guard stands before it. Like a batch it
   * stands in the document before it is stored.
   */
  serve(change: ServerChange): Written {
    const known = this.owners.lastOf(SERVER_AUTHOR);
    const client = known ?? newServerClient(this.owners);
    const clock = this.#form.clockOf(client);
    let update: Uint8Array | undefined;
    try {
      this.#wake().write(client, change, (written) => {
        update = written;
        this.#ahead = new Map([[client, clock]]);
      });
      if (this.bytes + (update?.length ?? 0) > MAX_DOCUMENT_BYTES) throw new DocumentFull();
    } catch (error) {
      return { type: 'failed', error, isSpoilt: update !== undefined };
    }
    if (update === undefined) return { type: 'written', entry: undefined };
    this.#forgetReplies();
    this.bytes += update.length;
    const claims = known === undefined ? [client] : [];
    for (const claimed of claims) this.owners.claim(claimed, SERVER_AUTHOR);
    const entry = { seq: this.seq + 1, author: SERVER_AUTHOR, bytes: update, claims };
    return { type: 'written', entry };
  }

  /** @param read changes nothing, and keeps nothing of the document beyond its call */
  look<Result>(read: (doc: Y.Doc) => Result): Result {
    return read(this.#wake().doc);
  }

  /** Gives the Y.Doc's memory back until the next edit, and that of answers that were remembered. */
  rest(): void {
    if (!(this.#form instanceof AwakeDocument)) return;
    this.#form = new RestingDocument(this.#form.state(), this.#form.summary());
    this.#forgetReplies();
  }

  /**
   * What a client with this state vector lacks, as the frames that tell it. The same question between
   * two edits gets the very same array, ready for the wire, however many ask.
   * @throws on bytes that are no state vector
   */
  answerTo(stateVector: Uint8Array): readonly Uint8Array[] {
    if (stateVector.length > MAX_REMEMBERED_QUESTION_BYTES) return this.#tell(stateVector);
    const key = stateVector.join();
    const known = this.#replies.get(key);
    if (known) return known;
    const reply = this.#tell(stateVector);
    this.#replyBytes += reply[0]?.length ?? 0;
    if (this.#replyBytes <= MAX_REPLY_BYTES) this.#replies.set(key, reply);
    return reply;
  }

  #tell(stateVector: Uint8Array): readonly Uint8Array[] {
    const form = this.#form;
    const missing = form.missingFrom(stateVector);
    // At rest the whole state lies in a frame already: another copy would double what a board holds.
    const isAll = form instanceof RestingDocument && missing === form.state();
    return [isAll ? form.stateFrame : syncStep2Frame(missing)];
  }

  /** Our own sync step 1, the very same array for all whom we ask between two edits. */
  question(): readonly Uint8Array[] {
    this.#question ??= [syncStep1Frame(this.stateVector())];
    return this.#question;
  }

  #forgetReplies(): void {
    this.#question = undefined;
    this.#replies = new Map();
    this.#replyBytes = 0;
  }

  stateVector(): Uint8Array {
    return this.#form.stateVector();
  }

  /** State vector of what it holds of the log: of nothing, where that cannot be told from it any more. */
  durableStateVector(): Uint8Array {
    if (this.#isSpoilt) return HAS_NOTHING;
    if (!this.#ahead?.size) return this.stateVector();
    const clocks = Y.decodeStateVector(this.stateVector());
    for (const [client, clock] of this.#ahead) {
      if (clock === 0) clocks.delete(client);
      else clocks.set(client, clock);
    }
    return Y.encodeStateVector(clocks);
  }

  /** What has to be told to those who were told all that this document holds of the log, to have them hold `later`. */
  differenceTo(later: LiveDocument): Missed {
    const bytes = later.#form.missingFrom(this.durableStateVector());
    // Of a spoilt one all is told: what is new among it nobody knows.
    const added = this.#isSpoilt ? [] : undefined;
    return { entries: [{ author: UNKNOWN_AUTHOR, bytes }], owners: [], added, isHeard: false };
  }

  state(): Uint8Array {
    return this.#form.state();
  }

  summary(): StateSummary {
    return this.#form.summary();
  }

  #wake(): AwakeDocument {
    if (this.#form instanceof RestingDocument) this.#form = new AwakeDocument([this.#form.state()]);
    return this.#form;
  }
}
