import type { CloseReason, Rights } from '@throughline/protocol';
import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { copyName } from './copy-names.ts';
import type { DocumentConnection, DocumentOptions } from './document-connection.ts';
import { DocumentLine } from './document-line.ts';
import { Observed } from './observed.ts';
import { OfflineCopy } from './offline-copy.ts';
import { deleteCopy, type OlderCopy, sweepOlderCopies } from './older-copies.ts';
import type { SaveStatus } from './save-status.ts';
import { ServerHas } from './server-has.ts';
import { sameStatus, statusOf } from './status-of.ts';
import type { StoredCopy } from './stored-copy.ts';
import { unsentTexts } from './unsent-texts.ts';

const UNACKED_LIMIT_MS = 10_000;
/** How long connecting waits for a local copy that neither opens nor fails. */
const COPY_WAIT_MS = 1_000;

/** With these, the same copy would be refused again at each return. */
const COPY_IS_WORTHLESS: ReadonlySet<CloseReason> = new Set([
  'updateRefused',
  'partLocked',
  'epochMismatch',
  'forbidden',
  'tooLarge',
  'documentFull',
]);

const sameRights = (a: Rights | undefined, b: Rights | undefined): boolean =>
  a?.mayWrite === b?.mayWrite && a?.mayComment === b?.mayComment;

/** Opens a document: reads the local copy, connects, and keeps connecting until it is closed or ended. */
export function openDocument(options: DocumentOptions): DocumentConnection {
  return new OpenDocument(options);
}

class OpenDocument implements DocumentConnection {
  readonly doc = new Y.Doc();
  readonly ready: Promise<void>;
  readonly #unackedLimitMs: number;
  readonly #serverHas = new ServerHas();
  readonly #status = new Observed<SaveStatus>({ kind: 'opening' }, sameStatus);
  readonly #rights = new Observed<Rights | undefined>(undefined, sameRights);
  readonly #line: DocumentLine;
  readonly #copy: OfflineCopy | undefined;
  #olderCopies: Promise<readonly OlderCopy[]>;
  #resolveReady: () => void = () => {};
  #shown = false;
  #unsent = false;
  #over = false;
  #leaving: Promise<void> = Promise.resolve();
  #connectTimer: ReturnType<typeof setTimeout> | undefined;
  #overdueTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DocumentOptions) {
    this.#unackedLimitMs = options.unackedLimitMs ?? UNACKED_LIMIT_MS;
    this.ready = new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
    // Before the provider's own listener: the edit is counted first, then its frame.
    this.doc.on('update', this.#onUpdate);
    this.#line = new DocumentLine(this.doc, options, {
      changed: this.#refresh,
      durable: (clocks) => this.#serverHas.add(clocks),
      rights: this.#rights.set,
      ended: (reason) => this.#end(reason),
    });
    this.#copy = options.offlineCopy ? this.#openCopy(options) : undefined;
    this.#olderCopies = options.offlineCopy ? sweepOlderCopies(options) : Promise.resolve([]);
    if (!this.#copy) this.#line.connect();
  }

  get awareness(): Awareness {
    return this.#line.provider.awareness;
  }

  readonly status = (): SaveStatus => this.#status.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#status.subscribe(listener);

  readonly mayWrite = (): boolean | undefined => this.#rights.get()?.mayWrite;

  readonly mayComment = (): boolean | undefined => this.#rights.get()?.mayComment;

  readonly subscribeToRights = (listener: () => void): (() => void) =>
    this.#rights.subscribe(listener);

  readonly close = (): Promise<void> => {
    this.#leave(() => this.#copy?.close());
    return this.#leaving;
  };

  readonly forget = (): Promise<void> => {
    this.#leave(() => undefined);
    this.#leaving = Promise.all([this.#leaving, this.#copy?.wipe()]).then(() => undefined);
    return this.#leaving;
  };

  readonly takeTextsFromOlderCopies = async (): Promise<readonly string[]> => {
    const copies = await this.#olderCopies;
    this.#olderCopies = Promise.resolve([]);
    await Promise.all(copies.map(({ name }) => deleteCopy(name)));
    return copies.flatMap(({ texts }) => texts);
  };

  #openCopy(options: DocumentOptions): OfflineCopy {
    const copy = new OfflineCopy({
      name: copyName(options),
      doc: this.doc,
      facts: () => ({ serverHas: this.#serverHas.clocks, unsent: this.#unsent }),
      changed: this.#refresh,
    });
    void copy.read.then((stored) => this.#copyRead(stored));
    this.#connectTimer = setTimeout(() => this.#line.connect(), COPY_WAIT_MS);
    return copy;
  }

  #copyRead(stored: StoredCopy | undefined): void {
    clearTimeout(this.#connectTimer);
    if (this.#over) return;
    if (stored) {
      this.#serverHas.add(stored.serverHas);
      this.#unsent ||= stored.unsent || !this.#serverHas.covers(this.doc);
      if (stored.updates.length > 0) this.#shown = true;
    }
    this.#refresh();
    this.#line.connect();
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    const fromServer = origin === this.#line.provider;
    const fromCopy = origin === this.#copy;
    if (fromServer) this.#serverHas.add(Y.parseUpdateMeta(update).to);
    else this.#line.edited();
    if (!fromServer && !fromCopy) this.#unsent = true;
    if (!fromCopy) this.#copy?.write(update);
    this.#refresh();
  };

  readonly #refresh = (): void => {
    if (this.#over) return;
    const line = this.#line;
    if (line.synced) this.#shown = true;
    if (line.settled && this.#unsent) {
      this.#unsent = false;
      this.#copy?.writeFacts();
    }
    this.#status.set(
      statusOf({
        shown: this.#shown,
        connected: line.connected,
        settled: line.settled,
        overdue: this.#isOverdue(),
        serverSaves: line.serverSaves,
        kept: this.#copy?.kept ?? false,
        unsent: this.#unsent,
      }),
    );
    if (this.#shown) this.#resolveReady();
  };

  /**
   * Whether something unsent has waited too long on a line that is known to be alive: one on which the
   * server was heard after that. A silent line is not one that does not save; it is given up as dead.
   * If it still waits in time, asks again when it is due.
   */
  #isOverdue(): boolean {
    clearTimeout(this.#overdueTimer);
    const waitingSinceMs = this.#line.waitingSinceMs(this.#unsent);
    if (waitingSinceMs === undefined) return false;
    const dueAtMs = waitingSinceMs + this.#unackedLimitMs;
    const nowMs = performance.now();
    if (nowMs >= dueAtMs) return this.#line.heardAtMs >= dueAtMs;
    this.#overdueTimer = setTimeout(this.#refresh, dueAtMs - nowMs);
    return false;
  }

  #end(reason: CloseReason): void {
    if (this.#over) return;
    const texts = unsentTexts(this.doc, this.#serverHas.clocks);
    // A copy that was never read may hold text that this page does not know of: it is let be.
    const worthless = COPY_IS_WORTHLESS.has(reason) && this.#copy?.isRead === true;
    this.#leave(() => (worthless ? this.#copy?.wipe() : this.#copy?.close()));
    this.#status.set({ kind: 'ended', reason, unsentTexts: texts });
  }

  #leave(letGoOfCopy: () => Promise<void> | undefined): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#connectTimer);
    clearTimeout(this.#overdueTimer);
    this.doc.off('update', this.#onUpdate);
    this.#line.close();
    this.#leaving = letGoOfCopy() ?? Promise.resolve();
  }
}
