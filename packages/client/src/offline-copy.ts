import * as Y from 'yjs';
import { isCopyWanted, unwantCopy, wantCopy } from './copy-names.ts';
import { deleteDatabase, openDatabase } from './local-database.ts';
import {
  applyAll,
  type CopyFacts,
  foldCopy,
  readCopy,
  type StoredCopy,
  writeCopy,
} from './stored-copy.ts';

/** So many records in the store make folding them into one worth its write. */
const FOLD_AFTER_RECORDS = 500;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

export interface OfflineCopyOptions {
  readonly name: string;
  readonly doc: Y.Doc;
  /** What is known at the moment of a write. */
  readonly facts: () => CopyFacts;
  /** `kept` may have changed. */
  readonly changed: () => void;
}

/**
 * The copy of a document on this device. Whatever IndexedDB does, nothing is thrown and no rejection
 * is left unheard: the copy then counts as not kept, and writes the whole document when it can again.
 *
 * It stands in for y-indexeddb, which does not tell when a write fails and leaves its rejections to
 * the window.
 */
export class OfflineCopy {
  /** What was stored and is in the doc now; undefined when nothing can be read. Never rejects. */
  readonly read: Promise<StoredCopy | undefined>;
  readonly #options: OfflineCopyOptions;
  #phase: 'reading' | 'open' | 'failed' | 'stopped' = 'reading';
  #database: IDBDatabase | undefined;
  #queue: Uint8Array[] = [];
  #factsDue = false;
  #wholeStateDue = false;
  #lastWriteWorked = true;
  #records = 0;
  #writing: Promise<void> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = FIRST_RETRY_MS;

  constructor(options: OfflineCopyOptions) {
    this.#options = options;
    wantCopy(options.name);
    this.read = this.#read();
  }

  /** Whether all that was written so far is on this device, a write under way aside. */
  get kept(): boolean {
    return this.#phase === 'open' && this.#database !== undefined && this.#lastWriteWorked;
  }

  get isRead(): boolean {
    return this.#phase === 'open';
  }

  /** Keeps one update of the doc. */
  write(update: Uint8Array): void {
    if (this.#phase === 'failed' || this.#phase === 'stopped') return;
    this.#queue.push(update);
    this.#pump();
  }

  /** Keeps the facts as they are now. */
  writeFacts(): void {
    this.#factsDue = true;
    this.#pump();
  }

  /** Finishes the writes that are under way and lets go; the copy stays. */
  async close(): Promise<void> {
    this.#pump();
    while (this.#writing) await this.#writing;
    this.#stop();
  }

  /**
   * Lets go and deletes the copy. The deletion is asked for before this returns, so that whoever opens
   * the same copy afterwards finds an empty one.
   */
  wipe(): Promise<void> {
    this.#stop();
    unwantCopy(this.#options.name);
    return deleteDatabase(this.#options.name).catch(() => undefined);
  }

  async #read(): Promise<StoredCopy | undefined> {
    try {
      const database = await this.#open();
      const stored = await readCopy(database);
      if (this.#phase !== 'reading') return undefined;
      applyAll(this.#options.doc, stored.updates, this);
      this.#records = stored.updates.length;
      this.#phase = 'open';
      this.#options.changed();
      this.#pump();
      return stored;
    } catch {
      if (this.#phase === 'reading') this.#phase = 'failed';
      this.#queue = [];
      this.#database?.close();
      this.#database = undefined;
      return undefined;
    }
  }

  async #open(): Promise<IDBDatabase> {
    const database = await openDatabase(this.#options.name);
    if (this.#phase === 'stopped') {
      database.close();
      throw new Error('the copy was let go of while it was being opened');
    }
    this.#database = database;
    database.onversionchange = () => {
      database.close();
      this.#lost(database);
    };
    database.onclose = () => this.#lost(database);
    return database;
  }

  /** Somebody deleted the database, or the browser did: it is made again while it is wanted. */
  #lost(database: IDBDatabase): void {
    if (this.#database !== database) return;
    this.#database = undefined;
    this.#wholeStateDue = true;
    this.#options.changed();
    this.#pump();
  }

  #pump(): void {
    const idle = this.#writing === undefined && this.#retryTimer === undefined;
    if (this.#phase !== 'open' || !idle || !this.#hasWork()) return;
    this.#writing = this.#writeAll().finally(() => {
      this.#writing = undefined;
      this.#pump();
    });
  }

  #hasWork(): boolean {
    return this.#queue.length > 0 || this.#factsDue || this.#wholeStateDue;
  }

  async #writeAll(): Promise<void> {
    try {
      while (this.#phase === 'open' && this.#hasWork()) await this.#writeOnce();
      this.#wrote(true);
      this.#retryMs = FIRST_RETRY_MS;
    } catch {
      this.#wholeStateDue = true;
      this.#queue = [];
      this.#wrote(false);
      this.#retryLater();
    }
  }

  async #writeOnce(): Promise<void> {
    const { name, doc, facts } = this.#options;
    if (!this.#database && !isCopyWanted(name)) throw new Error('the copy is not wanted any more');
    const database = this.#database ?? (await this.#open());
    const updates = this.#wholeStateDue ? [Y.encodeStateAsUpdate(doc)] : this.#queue;
    this.#queue = [];
    this.#factsDue = false;
    this.#wholeStateDue = false;
    await writeCopy(database, updates, facts());
    this.#records += updates.length;
    if (this.#records < FOLD_AFTER_RECORDS) return;
    await foldCopy(database);
    this.#records = 1;
  }

  #wrote(worked: boolean): void {
    if (this.#lastWriteWorked === worked) return;
    this.#lastWriteWorked = worked;
    this.#options.changed();
  }

  #retryLater(): void {
    if (this.#phase !== 'open') return;
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = undefined;
      this.#pump();
    }, this.#retryMs);
    this.#retryMs = Math.min(2 * this.#retryMs, LAST_RETRY_MS);
  }

  #stop(): void {
    this.#phase = 'stopped';
    clearTimeout(this.#retryTimer);
    this.#queue = [];
    this.#database?.close();
    this.#database = undefined;
  }
}
