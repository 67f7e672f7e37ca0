import {
  type CloseReason,
  parseClientFrame,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '@throughline/protocol';
import { Audience } from './audience.ts';
import { type Batch, gatherBatch, type QueuedUpdate } from './batch.ts';
import { FrameRate } from './frame-rate.ts';
import { LiveDocument } from './live-document.ts';
import { Pace } from './pace.ts';
import {
  type Clock,
  type LogEntry,
  LogRefused,
  type RoomMember,
  type RoomSocket,
  StaleEpoch,
  type UpdateLog,
} from './ports.ts';
import { RoomSession } from './session.ts';
import { pause, untilItWorks } from './until-it-works.ts';

/** Most frames that one commit takes. */
const MAX_BATCH = 512;
/** Frames that may wait while the store is failing; then their senders are asked to come back. */
const MAX_QUEUED = 4_096;
/** Longest state vector that is read, in bytes: some 8,000 page loads. */
const MAX_STATE_VECTOR_BYTES = 65_536;
/** So many unfolded entries make a checkpoint worth its write. */
const FOLD_AFTER_ENTRIES = 500;
/** How long a frame may wait for the sync answer that it builds on. */
const SYNC_ANSWER_LIMIT_MS = 5_000;
const REST_AFTER_MS = 3_000;

/** What a room tells of itself. Nothing of it holds names or content. */
export interface RoomWatcher {
  /** Something in the store failed; the room goes on trying. */
  trouble?(documentId: string, what: 'append' | 'load' | 'fold' | 'tick', error: unknown): void;
  /** How many people are in the room now. */
  people?(documentId: string, count: number): void;
}

/** One socket's end of its room. */
export interface RoomConnection {
  /** One WebSocket message from the client. */
  receive(bytes: Uint8Array): void;
  /** The socket has closed. */
  leave(): void;
}

/** A question for the document, answered between two ticks. */
interface Question {
  session: RoomSession;
  answer: (document: LiveDocument) => readonly Uint8Array[];
}

/**
 * One live document and the people in it.
 *
 * It works in ticks: guard → apply → append → COMMIT → ack, fan out. While a commit is under way
 * new frames wait, so between two ticks the Y.Doc holds exactly what the log holds; questions for
 * the document are answered there, and nobody sees what is not durable. Rules: SPEC.md.
 */
export class Room {
  readonly documentId: string;
  readonly #log: UpdateLog;
  readonly #clock: Clock;
  readonly #watcher: RoomWatcher;
  readonly #audience: Audience;
  #document: LiveDocument;
  #queue: QueuedUpdate[] = [];
  #questions: Question[] = [];
  #work: Promise<void> | undefined;
  #failing = false;
  #over = false;
  readonly #pace = new Pace();
  readonly #updateRate = new FrameRate();
  readonly #presenceRate = new FrameRate();
  readonly #onOver: () => void;
  /** Sessions whose time to answer our sync step 1 is running out. */
  readonly #timed = new WeakSet<RoomSession>();
  #cancelRest: (() => void) | undefined;

  /** @param ports `onOver` is called once, when the room gave up or was ended */
  constructor(
    documentId: string,
    document: LiveDocument,
    ports: { log: UpdateLog; clock: Clock; watcher: RoomWatcher; onOver: () => void },
  ) {
    this.documentId = documentId;
    this.#document = document;
    this.#log = ports.log;
    this.#clock = ports.clock;
    this.#watcher = ports.watcher;
    this.#onOver = ports.onOver;
    this.#restLater();
    this.#audience = new Audience(ports.clock, (count) =>
      ports.watcher.people?.(documentId, count),
    );
  }

  /** It gave up or was ended: its document has to be opened afresh. */
  get isOver(): boolean {
    return this.#over;
  }

  /** Nobody is here and nothing is under way. */
  get isQuiet(): boolean {
    return this.#audience.isEmpty && this.#work === undefined;
  }

  /** Lets a connection in: it is asked for what we lack, told who is here, and heard from now on. */
  join(socket: RoomSocket, member: RoomMember): RoomConnection {
    const session = new RoomSession(socket, member);
    this.#audience.enter(session);
    this.#ask(session, (document) => [syncStep1Frame(document.stateVector())]);
    return {
      receive: (bytes) => this.#receive(session, bytes),
      leave: () => {
        session.lost();
        this.#audience.leave(session);
      },
    };
  }

  /** Asks each connection's right to read again; those who lost it are let go. */
  recheck(): void {
    this.#audience.recheck();
  }

  /** Finishes what is under way and lets everybody go. The room does nothing after it. */
  async end(reason: CloseReason): Promise<void> {
    while (this.#work && !this.#failing) await this.#work;
    this.#giveUp(reason);
    await this.#work;
  }

  /** Folds the log into a checkpoint when there is anything to fold. Called between ticks only. */
  async fold(): Promise<void> {
    const document = this.#document;
    const { epoch, seq, unfolded } = document;
    if (unfolded === 0) return;
    try {
      const state = document.state();
      const bytesBefore = document.bytes;
      await this.#log.fold(this.documentId, epoch, seq, state);
      document.unfolded -= unfolded;
      document.bytes += state.length - bytesBefore;
    } catch (error) {
      this.#watcher.trouble?.(this.documentId, 'fold', error);
    }
  }

  #receive(session: RoomSession, bytes: Uint8Array): void {
    if (session.refused || this.#over) return;
    const frame = parseClientFrame(bytes);
    if (frame === undefined) {
      this.#audience.refuse(session, 'malformed');
      return;
    }
    if (!session.member.may('read')) {
      this.#audience.refuse(session, 'forbidden');
      return;
    }
    switch (frame.type) {
      case 'sync-request':
        this.#answerSync(session, frame.stateVector);
        break;
      case 'update':
        this.#enqueue(session, frame.update, frame.answersSync);
        break;
      case 'awareness':
        // Presence is a courtesy: what is too much of it is as if it had not been said.
        if (!this.#presenceRate.allows(session.member.person.key, this.#clock.now())) break;
        this.#audience.hear(session, frame.update, (client) => this.#document.owners.get(client));
        break;
      case 'query-awareness':
        this.#audience.tellWhoIsHere(session);
        break;
    }
  }

  #answerSync(session: RoomSession, stateVector: Uint8Array): void {
    if (stateVector.length > MAX_STATE_VECTOR_BYTES) {
      this.#audience.refuse(session, 'malformed');
      return;
    }
    this.#ask(session, (document) => {
      const missing = document.missingFrom(stateVector);
      session.synced = true;
      return [syncStep2Frame(missing), ...session.ack()];
    });
  }

  #enqueue(session: RoomSession, update: Uint8Array, answersSync: boolean): void {
    const frame = session.countFrame();
    if (!this.#updateRate.allows(session.member.person.key, this.#clock.now())) {
      this.#audience.refuse(session, 'tooFast');
      return;
    }
    if (this.#queue.length >= MAX_QUEUED) {
      this.#audience.refuse(session, 'tryAgain');
      return;
    }
    this.#queue.push({ session, update, frame, answersSync });
    this.#wake();
  }

  #ask(session: RoomSession, answer: Question['answer']): void {
    this.#questions.push({ session, answer });
    this.#wake();
  }

  #wake(): void {
    this.#work ??= this.#tickWhileBusy()
      .catch((error) => {
        // A broken invariant: nothing of this room can be trusted, the log can.
        this.#watcher.trouble?.(this.documentId, 'tick', error);
        this.#giveUp('tryAgain');
      })
      .finally(() => {
        this.#work = undefined;
        if (this.#hasWork()) this.#wake();
      });
  }

  #hasWork(): boolean {
    return !this.#over && this.#queue.length + this.#questions.length > 0;
  }

  async #tickWhileBusy(): Promise<void> {
    // Lets frames that arrived together be one batch.
    await Promise.resolve();
    while (this.#hasWork()) {
      const waitMs = this.#pace.waitMs(this.#clock.now());
      if (waitMs > 0) await pause(this.#clock, waitMs);
      this.#answerQuestions(this.#document);
      await this.#tick(this.#queue.splice(0, MAX_BATCH));
      if (this.#document.unfolded >= FOLD_AFTER_ENTRIES && !this.#over) await this.fold();
    }
  }

  #answerQuestions(document: LiveDocument): void {
    for (const { session, answer } of this.#questions.splice(0)) {
      if (session.refused) continue;
      try {
        session.send(answer(document));
      } catch {
        this.#audience.refuse(session, 'malformed');
      }
    }
  }

  async #tick(queued: readonly QueuedUpdate[]): Promise<void> {
    if (queued.length === 0 || this.#over) return;
    const view = this.#document.beginBatch();
    const batch = gatherBatch(queued, view, this.#document);
    const updates = batch.accepted.map(({ update }) => update);
    if (updates.length > 0 && !this.#document.apply(updates, view)) {
      await this.#startAgainWithout(queued);
      return;
    }
    if (await this.#makeDurable(batch)) this.#publish(batch);
    this.#followUp(queued);
  }

  /** The document is spoilt: one of these updates did what the guard did not foresee. */
  async #startAgainWithout(queued: readonly QueuedUpdate[]): Promise<void> {
    await this.#rebuild();
    const [only, ...others] = queued;
    if (only && others.length === 0) {
      this.#audience.refuse(only.session, 'updateRefused');
      return;
    }
    for (const one of queued) await this.#tick([one]);
  }

  async #rebuild(): Promise<void> {
    const rebuilt = await untilItWorks(this.#clock, this.#isOver, () => this.#load());
    if (rebuilt) this.#document = rebuilt;
  }

  async #load(): Promise<LiveDocument | undefined> {
    try {
      const stored = await this.#log.load(this.documentId);
      if (stored) return new LiveDocument(stored);
      this.#giveUp('unknownDocument');
    } catch (error) {
      this.#watcher.trouble?.(this.documentId, 'load', error);
    }
    return undefined;
  }

  /** @returns false when the room ended before the batch could be made durable */
  async #makeDurable({ accepted }: Batch): Promise<boolean> {
    const entries = accepted.map(({ entry }) => entry);
    if (entries.length === 0) return true;
    const saved = await untilItWorks(this.#clock, this.#isOver, () => this.#append(entries));
    return saved === true;
  }

  /** @returns undefined when it failed in a way that may pass */
  async #append(entries: readonly LogEntry[]): Promise<true | undefined> {
    try {
      await this.#log.append(this.documentId, this.#document.epoch, entries);
      this.#document.seq += entries.length;
      this.#document.unfolded += entries.length;
      this.#setFailing(false);
      return true;
    } catch (error) {
      this.#watcher.trouble?.(this.documentId, 'append', error);
      if (error instanceof LogRefused) {
        this.#giveUp(error instanceof StaleEpoch ? 'epochMismatch' : 'tryAgain');
      } else {
        this.#setFailing(true);
        await this.#answerFromStore();
      }
      return undefined;
    }
  }

  /** While saving fails, people who come are shown what the log holds, and no more. */
  async #answerFromStore(): Promise<void> {
    if (this.#questions.length === 0) return;
    const stored = await this.#load();
    if (stored) this.#answerQuestions(stored);
  }

  #publish({ accepted, known }: Batch): void {
    const startedAt = this.#clock.now();
    const writers = new Set<RoomSession>();
    for (const { session, frame, answersSync } of [...accepted, ...known].sort(byFrame)) {
      session.markDurable(frame, answersSync);
      writers.add(session);
    }
    const all = accepted.map(({ update }) => updateFrame(update));
    const own = new Map<RoomSession, Uint8Array[]>();
    for (const writer of writers) {
      const others = writer.synced ? all.filter((_, i) => accepted[i]?.session !== writer) : [];
      own.set(writer, [...others, ...writer.ack()]);
    }
    this.#audience.publish(all, own);
    this.#pace.spent(startedAt, this.#clock.now());
    if (accepted.length > 0) this.#restLater();
  }

  /** A document that nobody has written to for a while gives its Y.Doc's memory back. */
  #restLater(): void {
    this.#cancelRest?.();
    this.#cancelRest = this.#clock.after(REST_AFTER_MS, () => {
      this.#cancelRest = undefined;
      if (this.#work === undefined) this.#document.rest();
      else this.#restLater();
    });
  }

  /** Takes out those whom the guard refused, and lets those go who never send what they built on. */
  #followUp(queued: readonly QueuedUpdate[]): void {
    for (const { session } of queued) {
      if (session.refused) this.#audience.leave(session);
      if (!session.hasSetAside || this.#timed.has(session)) continue;
      this.#timed.add(session);
      this.#clock.after(SYNC_ANSWER_LIMIT_MS, () => {
        if (session.hasSetAside && !session.refused) this.#audience.refuse(session, 'tryAgain');
      });
    }
  }

  #setFailing(failing: boolean): void {
    this.#failing = failing;
    this.#audience.tellSaving(!failing);
  }

  readonly #isOver = () => this.#over;

  #giveUp(reason: CloseReason): void {
    if (this.#over) return;
    this.#over = true;
    this.#cancelRest?.();
    this.#audience.refuseEverybody(reason);
    this.#onOver();
  }
}

const byFrame = (a: QueuedUpdate, b: QueuedUpdate) => a.frame - b.frame;
