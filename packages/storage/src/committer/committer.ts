import { randomUUID } from 'node:crypto';
import { type CommitterThread, startCommitterThread } from './committer-thread.ts';
import { type Group, largeBuffers, rejectAll, settleGroup, type Waiting } from './group.ts';
import { groupWindowMs, restMs } from './group-window.ts';
import type { CommitMark, FromCommitter } from './messages.ts';
import { NotSaved } from './not-saved.ts';
import type { Unit, UnitFaults } from './unit.ts';

const BUSY_TIMEOUT_MS = 2_000;
/** A group that takes longer than this is reported as not saving, though it may yet succeed. */
const STALLED_AFTER_MS = 5_000;

export interface CommitterOptions {
  file: string;
  /** Called at each change: false when a group was not committed or takes very long. */
  onState?: ((working: boolean, error?: unknown) => void) | undefined;
  /** The thread's module; tests give one with faults. */
  worker?: URL | undefined;
  busyTimeoutMs?: number | undefined;
}

/**
 * The one way to the disk. Units are gathered for a few milliseconds, then written by a worker
 * thread in one transaction. SPEC.md S-1 to S-9.
 */
export class Committer {
  readonly #options: CommitterOptions;
  readonly #opened = Promise.withResolvers<void>();
  #closed: PromiseWithResolvers<void> | undefined;
  #thread: { run: string; ready: boolean; ending: boolean; port: CommitterThread } | undefined;
  #queue: Waiting[] = [];
  /** Those who wait for a scrub that has not begun, and for the one that is under way. */
  #scrubs: PromiseWithResolvers<void>[] = [];
  #scrubbing: PromiseWithResolvers<void>[] | undefined;
  #inFlight: Group | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stallTimer: NodeJS.Timeout | undefined;
  #lastGroup = { number: 0, units: 0, commitMs: 0 };
  #failures = 0;
  #restUntil = 0;
  #everReady = false;
  #working = true;
  #groups = 0;
  /** Called when a group is stored, before anybody is told that it is. */
  onStored: (() => void) | undefined;

  private constructor(options: CommitterOptions) {
    this.#options = options;
  }

  /** Starts the thread. Rejects when it cannot open the file, or not durably. */
  static async start(options: CommitterOptions): Promise<Committer> {
    const committer = new Committer(options);
    committer.#startThread();
    await committer.#opened.promise;
    return committer;
  }

  /** How many groups were committed. */
  get groups(): number {
    return this.#groups;
  }

  /**
   * Stores one unit, all of it or nothing. Units are carried out in the order of their submission.
   * The unit's byte arrays must be the committer's own: large ones are handed to the thread.
   * @throws NotSaved when the disk or the thread failed: nothing is stored, try again
   * @throws StoreRefused when the unit does not fit what is stored: nothing is stored
   */
  submit(unit: Unit): Promise<void> {
    if (this.#closed) return Promise.reject(new NotSaved('CLOSED', 'the store is closed'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ unit, since: performance.now(), resolve, reject });
      this.#goOn();
    });
  }

  /**
   * Leaves nothing behind, in the data file or its write-ahead log, of what was deleted by units that
   * were submitted before. Commits wait for it meanwhile: it writes the whole file.
   * @throws NotSaved when that could not be done: try again
   */
  async scrub(): Promise<void> {
    await this.submit([]);
    if (this.#closed) throw new NotSaved('CLOSED', 'the store is closed');
    const waiting = Promise.withResolvers<void>();
    this.#scrubs.push(waiting);
    this.#goOn();
    return waiting.promise;
  }

  /** Commits what waits, then ends the thread. Nothing is taken any more from this call on. */
  close(): Promise<void> {
    if (!this.#closed) {
      this.#closed = Promise.withResolvers();
      this.#goOn();
    }
    return this.#closed.promise;
  }

  #startThread(): void {
    const run = randomUUID();
    const { file, worker, busyTimeoutMs = BUSY_TIMEOUT_MS } = this.#options;
    const port = startCommitterThread(
      worker,
      { file, run, busyTimeoutMs },
      { message: (message) => this.#hear(message), exit: (error) => this.#onExit(error) },
    );
    this.#thread = { run, ready: false, ending: false, port };
  }

  #hear(message: FromCommitter): void {
    switch (message.type) {
      case 'ready':
        this.#onReady(message.mark);
        break;
      case 'committed':
        this.#onCommitted(message.faults, message.commitMs);
        break;
      case 'scrubbed':
        this.#onScrubbed(message.failure);
        break;
      case 'failed':
        this.#onFailed(new NotSaved(message.code, message.message));
        break;
    }
    this.#goOn();
  }

  #onReady(mark: CommitMark): void {
    if (this.#thread) this.#thread.ready = true;
    this.#everReady = true;
    this.#opened.resolve();
    // A group over which the last thread died: the file itself tells whether COMMIT went through.
    const lost = this.#takeInFlight();
    if (!lost) return;
    this.onStored?.();
    if (mark.run === lost.run && mark.group === lost.number) settleGroup(lost, mark.faults);
    else rejectAll(lost.members, diedError());
  }

  #onCommitted(faults: UnitFaults, commitMs: number): void {
    const group = this.#takeInFlight();
    if (!group) return;
    this.#groups++;
    this.#failures = 0;
    this.#lastGroup = { number: group.number, units: group.members.length, commitMs };
    this.#report(true);
    this.onStored?.();
    settleGroup(group, faults);
  }

  #onScrubbed(failure: { code: string; message: string } | undefined): void {
    clearTimeout(this.#stallTimer);
    const waiting = this.#scrubbing ?? [];
    this.#scrubbing = undefined;
    // The groups that waited behind it are committed next, and say whether saving works.
    if (!failure) this.#report(true);
    for (const { resolve, reject } of waiting) {
      if (failure) reject(new NotSaved(failure.code, failure.message));
      else resolve();
    }
  }

  #onFailed(error: NotSaved): void {
    const group = this.#takeInFlight();
    this.#rest(error);
    rejectAll(group?.members ?? [], error);
  }

  #onExit(cause: unknown): void {
    const thread = this.#thread;
    this.#thread = undefined;
    if (thread?.ending) this.#closed?.resolve();
    else if (this.#everReady) this.#onDeath(diedError(cause), thread?.ready === true);
    else this.#opened.reject(cause ?? diedError());
  }

  #onDeath(error: NotSaved, wasReady: boolean): void {
    rejectAll(this.#queue.splice(0), error);
    const scrubs = [...(this.#scrubbing ?? []), ...this.#scrubs.splice(0)];
    this.#scrubbing = undefined;
    for (const { reject } of scrubs) reject(error);
    this.#rest(error);
    if (this.#closed && !wasReady) this.#giveUp(error);
    else setTimeout(() => this.#startThread(), this.#restUntil - performance.now());
  }

  /** Closing, and the thread does not come back: the fate of its last group cannot be read. */
  #giveUp(error: NotSaved): void {
    rejectAll(this.#takeInFlight()?.members ?? [], error);
    this.#closed?.resolve();
  }

  /** Sets the next group on its way, or ends the thread when everything is done. */
  #goOn(): void {
    const thread = this.#thread;
    if (this.#timer || this.#inFlight || this.#scrubbing || !thread?.ready || thread.ending) return;
    if (this.#scrubs.length > 0) {
      this.#scrub(thread.port);
      return;
    }
    const first = this.#queue[0];
    // After a failure an empty group is tried, so that recovery is noticed when nobody writes.
    if (first || (!this.#working && !this.#closed)) this.#sendLater(first);
    else if (this.#closed) this.#end(thread);
  }

  /** Sends a group once the window of its first unit has passed and the committer has rested. */
  #sendLater(first: Waiting | undefined): void {
    const wanted = first && !this.#closed ? first.since + groupWindowMs(this.#lastGroup) : 0;
    const delayMs = Math.max(wanted, this.#restUntil) - performance.now();
    this.#timer = setTimeout(() => this.#send(), Math.max(0, delayMs));
  }

  #send(): void {
    this.#timer = undefined;
    if (!this.#thread?.ready) return;
    const number = this.#lastGroup.number + 1;
    const group = { run: this.#thread.run, number, members: this.#queue.splice(0) };
    this.#inFlight = group;
    this.#lastGroup.number = number;
    this.#watchForStall();
    const units = group.members.map((member) => member.unit);
    this.#thread.port.send({ type: 'commit', group: number, units }, largeBuffers(group));
  }

  #scrub(port: CommitterThread): void {
    this.#scrubbing = this.#scrubs.splice(0);
    this.#watchForStall();
    port.send({ type: 'scrub' });
  }

  #watchForStall(): void {
    this.#stallTimer = setTimeout(() => {
      this.#report(false, new NotSaved('STALLED', 'a commit takes very long'));
    }, STALLED_AFTER_MS);
  }

  #end(thread: { ending: boolean; port: CommitterThread }): void {
    thread.ending = true;
    thread.port.send({ type: 'close' });
  }

  #takeInFlight(): Group | undefined {
    clearTimeout(this.#stallTimer);
    const group = this.#inFlight;
    this.#inFlight = undefined;
    return group;
  }

  #rest(error: NotSaved): void {
    this.#failures++;
    this.#restUntil = performance.now() + restMs(this.#failures);
    this.#report(false, error);
  }

  #report(working: boolean, error?: unknown): void {
    if (working === this.#working) return;
    this.#working = working;
    this.#options.onState?.(working, error);
  }
}

function diedError(cause?: unknown): NotSaved {
  const error = new NotSaved('COMMITTER_DIED', 'the committer’s thread ended');
  if (cause !== undefined) error.cause = cause;
  return error;
}
