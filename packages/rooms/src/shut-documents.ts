import { type Clock, type DocumentShuts, LogRefused, type UpdateLog } from './ports.ts';
import { pause } from './until-it-works.ts';

/** How long a mark in the store lasts where nobody renews it: whoever dies keeps the others out no longer. */
const MARK_MS = 15_000;
const RENEW_EVERY_MS = 5_000;
/** Another server may have the document: how long is waited for it, and between two tries at first. */
const WAIT_AT_MOST_MS = 20_000;
const TRY_AGAIN_MS = 25;
const TRY_AGAIN_AT_MOST_MS = 400;
/** Work that came second (its mark had run out) is done again, so often at most. */
const WORK_TRIES = 5;
/** How long people wait at a document of which it is only heard that another server has shut it. */
const HEARD_MS = 5_000;
/** The same where an append was refused for it. */
const REFUSED_MS = 500;

interface Ports {
  readonly clock: Clock;
  /** Where others append to the same log. */
  readonly shuts?: DocumentShuts | undefined;
  /** Tells the other servers. Neither throws nor waits. */
  readonly tell?: ((documentIds: readonly string[], isShut: boolean) => void) | undefined;
  readonly random?: (() => number) | undefined;
}

/** Another server does not let go of a document. */
export class StaysShut extends Error {
  constructor() {
    super('another server has shut the document');
    this.name = 'NotSaved';
  }
}

/**
 * Documents that nobody may open just now, for something else is put in their place, here or by another server.
 * SPEC, R-60 to R-62.
 */
export class ShutDocuments {
  readonly #ports: Ports;
  readonly #here = new Map<string, Promise<void>>();
  readonly #elsewhere = new Map<string, { opened: Promise<void>; open: () => void }>();
  #tokens = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  isShut(documentId: string): boolean {
    return this.#here.has(documentId) || this.#elsewhere.has(documentId);
  }

  /** Resolves when a document is shut neither here nor, as far as it was heard, elsewhere. */
  async opened(documentId: string): Promise<void> {
    while (this.isShut(documentId)) {
      await (this.#here.get(documentId) ?? this.#elsewhere.get(documentId)?.opened);
    }
  }

  /** Another server has shut it: who comes waits until it is heard that it is open, or for so long. */
  shutElsewhere(documentId: string, atMostMs = HEARD_MS): void {
    this.openedElsewhere(documentId);
    const { promise, resolve } = Promise.withResolvers<void>();
    const callOff = this.#ports.clock.after(atMostMs, () => this.openedElsewhere(documentId));
    const open = () => {
      callOff();
      resolve();
    };
    this.#elsewhere.set(documentId, { opened: promise, open });
  }

  openedElsewhere(documentId: string): void {
    this.#elsewhere.get(documentId)?.open();
    this.#elsewhere.delete(documentId);
  }

  /** A log that tells us when an append of ours is refused because another server has shut the document. */
  noticedBy(log: UpdateLog): UpdateLog {
    return {
      isShared: log.isShared,
      load: (...of) => log.load(...of),
      append: (documentId, ...entries) =>
        log.append(documentId, ...entries).catch((error) => {
          if (isRefused(error, 'shut') && !this.isShut(documentId)) {
            this.shutElsewhere(documentId, REFUSED_MS);
          }
          throw error;
        }),
      knowsCommand: (...command) => log.knowsCommand(...command),
      since: (...place) => log.since(...place),
      heads: (documentIds) => log.heads(documentIds),
      fold: (...folded) => log.fold(...folded),
      replace: (...next) => log.replace(...next),
    };
  }

  /**
   * Does the work while nobody can write in any of these documents, on this server or another.
   * @param empty lets everybody go who is there here
   * @param work may be done again: where what it read was no longer what it was to replace
   * @throws StaysShut, the store's error, and what the work throws
   */
  async during<Result>(
    documentIds: readonly string[],
    { empty, work }: { empty: () => Promise<void>; work: () => Promise<Result> },
  ): Promise<Result> {
    for (;;) {
      const other = documentIds.find((id) => this.#here.has(id));
      if (other === undefined) break;
      await this.#here.get(other);
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    for (const id of documentIds) this.#here.set(id, promise);
    try {
      await empty();
      return await this.#kept(documentIds, work);
    } finally {
      for (const id of documentIds) this.#here.delete(id);
      resolve();
    }
  }

  async #kept<Result>(documentIds: readonly string[], work: () => Promise<Result>) {
    const { shuts, tell } = this.#ports;
    if (!shuts) return work();
    // Told first: whoever hears it saves what is under way before nothing can be saved.
    tell?.(documentIds, true);
    const token = await this.#mark(shuts, documentIds);
    const callOff = this.#renew(shuts, documentIds, token);
    try {
      return await again(work);
    } finally {
      callOff();
      await shuts.open(documentIds, token).catch(() => {});
      tell?.(documentIds, false);
    }
  }

  /** @returns ends it */
  #renew(shuts: DocumentShuts, documentIds: readonly string[], token: string): () => void {
    const renew = () => {
      // Where it fails, the seq of what is replaced still shows whether somebody came between.
      shuts.shut(documentIds, token, MARK_MS).catch(() => {});
      this.#ports.tell?.(documentIds, true);
      callOff = this.#ports.clock.after(RENEW_EVERY_MS, renew);
    };
    let callOff = this.#ports.clock.after(RENEW_EVERY_MS, renew);
    return () => callOff();
  }

  async #mark(shuts: DocumentShuts, documentIds: readonly string[]): Promise<string> {
    const { clock, random = Math.random } = this.#ports;
    const token = `${random().toString(36).slice(2)}-${++this.#tokens}`;
    const startedAt = clock.now();
    for (let waitMs = TRY_AGAIN_MS; ; waitMs = Math.min(waitMs * 2, TRY_AGAIN_AT_MOST_MS)) {
      if (await shuts.shut(documentIds, token, MARK_MS)) return token;
      if (clock.now() - startedAt > WAIT_AT_MOST_MS) throw new StaysShut();
      await pause(clock, waitMs * (0.5 + random()));
    }
  }
}

async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === WORK_TRIES || !isRefused(error, 'out-of-sequence')) throw error;
    }
  }
}

const isRefused = (error: unknown, refusal: LogRefused['refusal']): boolean =>
  error instanceof LogRefused && error.refusal === refusal;
