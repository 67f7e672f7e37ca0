import {
  DamagedDocument,
  type DocumentShuts,
  type LogEntry,
  type LogHead,
  LogRefused,
  type LogTail,
  StaleEpoch,
  type StateSummary,
  type StoredDocument,
  type UpdateLog,
} from '../ports.ts';

interface MemoryDocument {
  epoch: number;
  damaged: boolean;
  checkpoint: StoredDocument['checkpoint'];
  updates: { seq: number; author: string; bytes: Uint8Array }[];
  owners: Map<number, string>;
  commands: Set<string>;
  shut?: { by: string; until: number } | undefined;
}

/** An append that waits for the test's word. */
export interface HeldAppend {
  /** Resolves with what was to be appended, once the append has come. */
  readonly arrived: Promise<readonly LogEntry[]>;
  /** Lets it be stored. */
  release(): void;
  /** Rejects it, with nothing stored. */
  fail(error?: Error): void;
}

/**
 * The update log in memory, for tests: passes the same contract as the real ones, and can be told
 * to fail or to hold an append. Like a committer, it carries writes out in the order in which they
 * came: whatever comes after a held append waits behind it.
 */
export class MemoryUpdateLog implements UpdateLog, DocumentShuts {
  readonly #documents = new Map<string, MemoryDocument>();
  #queue: Promise<unknown> = Promise.resolve();
  #failingAppends = 0;
  #failingLoads = 0;
  readonly #gates: ((entries: readonly LogEntry[]) => Promise<void>)[] = [];
  /** How many appends and folds were stored. */
  commits = 0;
  readonly isShared: boolean;

  /** @param isShared whether the rooms of several servers append to it */
  constructor({ isShared = false }: { isShared?: boolean } = {}) {
    this.isShared = isShared;
  }

  /** Makes a document as the directory would: `bytes` is entry 1, written by `server` under `client`. */
  create(documentId: string, content: { bytes: Uint8Array; client: number }, epoch = 1): void {
    this.#documents.set(documentId, {
      epoch,
      damaged: false,
      checkpoint: null,
      updates: [{ seq: 1, author: 'server', bytes: content.bytes.slice() }],
      owners: new Map([[content.client, 'server']]),
      commands: new Set(),
    });
  }

  /** The next `times` appends reject as if the disk were full; `Infinity` until it is set to 0. */
  failAppends(times = 1): void {
    this.#failingAppends = times;
  }

  /** The next `times` loads reject. */
  failLoads(times = 1): void {
    this.#failingLoads = times;
  }

  /** Holds the next append that is not held yet. */
  holdAppend(): HeldAppend {
    const arrived = Promise.withResolvers<readonly LogEntry[]>();
    const verdict = Promise.withResolvers<void>();
    this.#gates.push((entries) => {
      arrived.resolve(entries);
      return verdict.promise;
    });
    return {
      arrived: arrived.promise,
      release: () => verdict.resolve(),
      fail: (error = new Error('not saved: told to fail')) => verdict.reject(error),
    };
  }

  /** From now on the document cannot be loaded, as if a byte of it had changed on the disk. */
  damage(documentId: string): void {
    this.#find(documentId).damaged = true;
  }

  /** The document goes on under the next epoch, as after a restore. */
  raiseEpoch(documentId: string): void {
    this.#find(documentId).epoch++;
  }

  /** The document is put back to this content, under the next epoch; whose each client id is stays. */
  restore(documentId: string, content: { bytes: Uint8Array; client: number }): void {
    const document = this.#find(documentId);
    document.epoch++;
    document.checkpoint = null;
    document.updates = [{ seq: 1, author: 'server', bytes: content.bytes.slice() }];
    document.owners.set(content.client, 'server');
  }

  async load(documentId: string): Promise<StoredDocument | undefined> {
    if (this.#failingLoads > 0) {
      this.#failingLoads--;
      throw new Error('cannot load: told to fail');
    }
    const document = this.#documents.get(documentId);
    if (!document) return undefined;
    if (document.damaged) throw new DamagedDocument(documentId, 'told to be');
    return {
      epoch: document.epoch,
      checkpoint: document.checkpoint && { ...document.checkpoint },
      updates: document.updates.map(({ seq, bytes }) => ({ seq, bytes })),
      owners: new Map(document.owners),
    };
  }

  append(
    documentId: string,
    epoch: number,
    entries: readonly LogEntry[],
    commandId?: string,
  ): Promise<void> {
    return this.#inOrder(async () => {
      await this.#gates.shift()?.(entries);
      if (this.#failingAppends > 0) {
        this.#failingAppends--;
        throw new Error('not saved: told to fail');
      }
      const document = this.#writable(documentId, epoch);
      if (commandId !== undefined && document.commands.has(commandId)) {
        throw new LogRefused(documentId, 'repeated');
      }
      this.#store(documentId, document, entries);
      if (commandId !== undefined) document.commands.add(commandId);
    });
  }

  async knowsCommand(documentId: string, commandId: string): Promise<boolean> {
    return this.#documents.get(documentId)?.commands.has(commandId) ?? false;
  }

  async since(documentId: string, epoch: number, seq: number): Promise<LogTail | undefined> {
    const document = this.#documents.get(documentId);
    if (document?.epoch !== epoch) return undefined;
    if (seq < (document.checkpoint?.seq ?? 0) || seq > lastSeq(document)) return undefined;
    const updates = document.updates.filter((update) => update.seq > seq);
    return { updates, owners: new Map(document.owners) };
  }

  async heads(documentIds: readonly string[]): Promise<ReadonlyMap<string, LogHead>> {
    const heads = new Map<string, LogHead>();
    for (const id of documentIds) {
      const document = this.#documents.get(id);
      if (document) heads.set(id, { epoch: document.epoch, seq: lastSeq(document) });
    }
    return heads;
  }

  fold(
    documentId: string,
    epoch: number,
    seq: number,
    state: Uint8Array,
    summary?: StateSummary,
  ): Promise<void> {
    return this.#inOrder(async () => {
      const document = this.#writable(documentId, epoch);
      if (seq < 1 || seq > lastSeq(document)) throw new LogRefused(documentId, 'out-of-sequence');
      if (document.checkpoint && document.checkpoint.seq >= seq) return;
      document.checkpoint = { seq, state: state.slice(), summary: summary ?? null };
      document.updates = document.updates.filter((update) => update.seq > seq);
      this.commits++;
    });
  }

  replace(
    documentId: string,
    at: { epoch: number; seq: number },
    next: Pick<StoredDocument, 'owners'> & { state: Uint8Array },
  ): Promise<void> {
    return this.#inOrder(async () => {
      const document = this.#writable(documentId, at.epoch);
      if (lastSeq(document) !== at.seq) throw new LogRefused(documentId, 'out-of-sequence');
      this.#documents.set(documentId, {
        ...document,
        epoch: at.epoch + 1,
        checkpoint: { seq: at.seq, state: next.state.slice(), summary: null },
        updates: [],
        owners: new Map(next.owners),
      });
      this.commits++;
    });
  }

  shut(documentIds: readonly string[], token: string, forMs: number): Promise<boolean> {
    return this.#inOrder(async () => {
      const now = Date.now();
      const found = documentIds.flatMap((id) => this.#documents.get(id) ?? []);
      if (found.some(({ shut }) => shut && shut.by !== token && shut.until >= now)) return false;
      for (const document of found) document.shut = { by: token, until: now + forMs };
      return true;
    });
  }

  open(documentIds: readonly string[], token: string): Promise<void> {
    return this.#inOrder(async () => {
      for (const id of documentIds) {
        const document = this.#documents.get(id);
        if (document?.shut?.by === token) document.shut = undefined;
      }
    });
  }

  #store(documentId: string, document: MemoryDocument, entries: readonly LogEntry[]): void {
    const owners = new Map(document.owners);
    let last = lastSeq(document);
    for (const entry of entries) {
      if (entry.seq !== ++last) throw new LogRefused(documentId, 'out-of-sequence');
      for (const client of entry.claims) {
        const owner = owners.get(client) ?? entry.author;
        if (owner !== entry.author) throw new LogRefused(documentId, 'client-taken');
        owners.set(client, owner);
      }
    }
    const { shut } = document;
    if (shut && shut.until >= Date.now() && entries.length > 0)
      throw new LogRefused(documentId, 'shut');
    document.owners = owners;
    document.updates.push(
      ...entries.map(({ seq, author, bytes }) => ({ seq, author, bytes: bytes.slice() })),
    );
    this.commits++;
  }

  #inOrder<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }

  #find(documentId: string): MemoryDocument {
    const document = this.#documents.get(documentId);
    if (!document) throw new LogRefused(documentId, 'unknown-document');
    return document;
  }

  #writable(documentId: string, epoch: number): MemoryDocument {
    const document = this.#find(documentId);
    if (document.epoch !== epoch) throw new StaleEpoch(documentId, epoch);
    return document;
  }
}

const lastSeq = (document: MemoryDocument) =>
  document.updates.at(-1)?.seq ?? document.checkpoint?.seq ?? 0;
