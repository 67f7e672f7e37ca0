import { randomUUID } from 'node:crypto';
import { type Group, largeBuffers, rejectAll, settleGroup, type Waiting } from './group.ts';
import { groupWindowMs, restMs } from './group-window.ts';
import type { CommitMark, FromCommitter, StartsWriter, Writer } from './messages.ts';
import { NotSaved } from './not-saved.ts';
import type { Unit, UnitFaults } from './unit.ts';

/** A group that takes longer than this is reported as not saving, though it may yet succeed. */
const STALLED_AFTER_MS = 5_000;
const TURN_AWAY_EVERY_MS = 500;

/** Units that went to the disk in one transaction. */
export interface CommittedGroup {
  readonly units: number;
  /** How long the transaction took. */
  readonly commitMs: number;
}

export interface CommitterOptions {
  /** Starts what writes; again, after a rest, each time that it ended by itself. */
  startWriter: StartsWriter;
  /** Called at each change: false when a group was not committed or takes very long. */
  onState?: ((working: boolean, error?: unknown) => void) | undefined;
  /** Called for each group that was committed. */
  onCommitted?: ((group: CommittedGroup) => void) | undefined;
  /** How long a group may take before that is told as not saving. */
  stalledAfterMs?: number | undefined;
}

/**
 * The one way to the database. Units are gathered for a few milliseconds, then written in one
 * transaction by what has the database open: a thread or a connection. SPEC.md S-1 to S-9.
 */
export class Committer {
  readonly #options: CommitterOptions;
  readonly #opened = Promise.withResolvers<void>();
  #closed: PromiseWithResolvers<void> | undefined;
  #writer: { run: string; ready: boolean; ending: boolean; port: Writer } | undefined;
  #queue: Waiting[] = [];
  /** Those who wait for a scrub that has not begun, and for the one that is under way. */
  #scrubs: PromiseWithResolvers<void>[] = [];
  #scrubbing: PromiseWithResolvers<void>[] | undefined;
  #inFlight: Group | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stallTimer: NodeJS.Timeout | undefined;
  #lastGroup = { number: 0, units: 0, commitMs: 0, endedAt: 0 };
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

  /** Starts the writer. Rejects when it cannot open the database, or not durably. */
  static async start(options: CommitterOptions): Promise<Committer> {
    const committer = new Committer(options);
    committer.#startWriter();
    await committer.#opened.promise;
    return committer;
  }

  /** How many groups were committed. */
  get groups(): number {
    return this.#groups;
  }

  /**
   * Stores one unit, all of it or nothing. Units are carried out in the order of their submission.
   * The unit's byte arrays must be the committer's own: large ones are handed to the writer.
   * @throws NotSaved when the database or its writer failed: nothing is stored, try again
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
   * Leaves nothing behind, in the files that the database reads from, of what was deleted by units that
   * were submitted before. Commits wait for it meanwhile: it writes everything anew.
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

  /** Commits what waits, then ends the writer. Nothing is taken any more from this call on. */
  close(): Promise<void> {
    if (!this.#closed) {
      this.#closed = Promise.withResolvers();
      this.#goOn();
    }
    return this.#closed.promise;
  }

  #startWriter(): void {
    const run = randomUUID();
    const port = this.#options.startWriter(run, {
      message: (message) => this.#hear(message),
      exit: (error) => this.#onExit(error),
    });
    this.#writer = { run, ready: false, ending: false, port };
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
    if (this.#writer) this.#writer.ready = true;
    this.#everReady = true;
    this.#opened.resolve();
    // A group over which the last writer ended: the database itself tells whether COMMIT went through.
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
    const units = group.members.length;
    this.#lastGroup = { number: group.number, units, commitMs, endedAt: performance.now() };
    this.#report(true);
    this.#options.onCommitted?.({ units, commitMs });
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
    const writer = this.#writer;
    this.#writer = undefined;
    if (writer?.ending) this.#closed?.resolve();
    else if (this.#everReady) this.#onDeath(diedError(cause), writer?.ready === true);
    else this.#opened.reject(cause ?? diedError());
  }

  #onDeath(error: NotSaved, wasReady: boolean): void {
    rejectAll(this.#queue.splice(0), error);
    const scrubs = [...(this.#scrubbing ?? []), ...this.#scrubs.splice(0)];
    this.#scrubbing = undefined;
    for (const { reject } of scrubs) reject(error);
    this.#rest(error);
    if (this.#closed && !wasReady) this.#giveUp(error);
    else setTimeout(() => this.#startWriter(), this.#restUntil - performance.now());
  }

  /** Closing, and the writer does not come back: the fate of its last group cannot be read. */
  #giveUp(error: NotSaved): void {
    rejectAll(this.#takeInFlight()?.members ?? [], error);
    this.#closed?.resolve();
  }

  /** Sets the next group on its way, or ends the writer when everything is done. */
  #goOn(): void {
    const writer = this.#writer;
    if (this.#timer || this.#inFlight || this.#scrubbing || !writer?.ready || writer.ending) return;
    if (this.#scrubs.length > 0) {
      this.#scrub(writer.port);
      return;
    }
    const first = this.#queue[0];
    // After a failure an empty group is tried, so that recovery is noticed when nobody writes.
    if (first || (!this.#working && !this.#closed)) this.#sendLater(first);
    else if (this.#closed) this.#end(writer);
  }

  /** Sends a group once the window of its first unit has passed and the committer has rested. */
  #sendLater(first: Waiting | undefined): void {
    const wanted = first && !this.#closed ? first.since + this.#windowMs(first) : 0;
    const delayMs = Math.max(wanted, this.#restUntil) - performance.now();
    this.#timer = setTimeout(() => this.#send(), Math.max(0, delayMs));
  }

  #windowMs({ since }: Waiting): number {
    return groupWindowMs(this.#lastGroup, since - this.#lastGroup.endedAt);
  }

  #send(): void {
    this.#timer = undefined;
    if (!this.#writer?.ready) return;
    const number = this.#lastGroup.number + 1;
    const group = { run: this.#writer.run, number, members: this.#queue.splice(0) };
    this.#inFlight = group;
    this.#lastGroup.number = number;
    this.#watchForStall();
    const units = group.members.map((member) => member.unit);
    this.#writer.port.send({ type: 'commit', group: number, units }, largeBuffers(group));
  }

  #scrub(port: Writer): void {
    this.#scrubbing = this.#scrubs.splice(0);
    this.#watchForStall();
    port.send({ type: 'scrub' });
  }

  #watchForStall(): void {
    const { stalledAfterMs = STALLED_AFTER_MS } = this.#options;
    this.#stallTimer = setTimeout(() => {
      const error = new NotSaved('STALLED', 'a commit takes very long');
      this.#report(false, error);
      if (this.#inFlight) this.#turnAway(error);
    }, stalledAfterMs);
  }

  /** What waits behind a group that has no answer is told so: nothing of it was sent yet. */
  #turnAway(error: NotSaved): void {
    rejectAll(this.#queue.splice(0), error);
    this.#stallTimer = setTimeout(() => this.#turnAway(error), TURN_AWAY_EVERY_MS);
  }

  #end(writer: { ending: boolean; port: Writer }): void {
    writer.ending = true;
    writer.port.send({ type: 'close' });
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
  const error = new NotSaved('COMMITTER_DIED', 'what writes ended');
  if (cause !== undefined) error.cause = cause;
  return error;
}
