import { type CloseReason, parseClientFrame } from '@throughline/protocol';
import type * as Y from 'yjs';
import { Admission } from './admission.ts';
import { Audience } from './audience.ts';
import { DurableDocument } from './durable-document.ts';
import { Following } from './following.ts';
import { InterruptiblePause } from './interruptible-pause.ts';
import type { LiveDocument } from './live-document.ts';
import { Pace } from './pace.ts';
import type { Clock, LogHead, RoomBus, RoomMember, RoomNews, RoomSocket } from './ports.ts';
import type { OtherServers } from './presence-exchange.ts';
import { Questions } from './questions.ts';
import { RestTimer } from './rest-timer.ts';
import { RoomLog } from './room-log.ts';
import type { RoomConnection, RoomPorts } from './room-ports.ts';
import type { RoomPresence } from './room-presence.ts';
import type { RoomWatcher } from './room-watcher.ts';
import { type Looked, type Served, type ServerChange, Serving } from './serving.ts';
import { RoomSession } from './session.ts';
import { Telling } from './telling.ts';
import { Ticks } from './ticks.ts';
import { pause } from './until-it-works.ts';
import { UpdateQueue } from './update-queue.ts';

/**
 * One live document and the people in it.
 *
 * It works in ticks: guard → apply → append → COMMIT → ack, fan out. While a commit is under way
 * new frames wait, so between two ticks the Y.Doc holds exactly what the log holds; questions for
 * the document are answered there, and nobody sees what is not durable. Rules: SPEC.md.
 */
export class Room {
  readonly documentId: string;
  readonly #clock: Clock;
  readonly #watcher: RoomWatcher;
  readonly #audience: Audience;
  readonly #questions: Questions;
  readonly #document: DurableDocument;
  readonly #ticks: Ticks;
  readonly #following: Following;
  readonly #telling: Telling;
  readonly #pause: InterruptiblePause;
  readonly #queue = new UpdateQueue();
  #work: Promise<void> | undefined;
  #over = false;
  readonly #pace: Pace;
  readonly #admission: Admission;
  readonly #onOver: () => void;
  readonly #restTimer: RestTimer;
  readonly #serving: Serving;

  constructor(documentId: string, document: LiveDocument, ports: RoomPorts) {
    this.documentId = documentId;
    this.#document = new DurableDocument(document, {
      log: new RoomLog(documentId, ports),
      clock: ports.clock,
      isOver: () => this.#over,
      tellSaving: (working) => this.#audience.tellSaving(working),
      answerMeanwhile: (stored) => this.#answerMeanwhile(stored),
      movedOn: (difference) => this.#telling.followed(difference),
      giveUp: (reason) => this.#giveUp(reason),
    });
    this.#following = new Following({
      document: this.#document,
      clock: ports.clock,
      wake: () => this.#wakeForNews(),
      followed: (missed) => this.#telling.followed(missed),
      trouble: (error) => ports.watcher.trouble?.(documentId, 'news', error),
    });
    this.#clock = ports.clock;
    this.#watcher = ports.watcher;
    this.#onOver = ports.onOver;
    this.#admission = new Admission(ports.clock);
    this.#pause = new InterruptiblePause(ports.clock);
    this.#pace = new Pace(ports.beat);
    this.#restTimer = new RestTimer(ports.clock, () => this.#rest());
    this.#restTimer.later();
    this.#serving = new Serving({
      document: () => {
        this.#restTimer.later();
        return this.#document.current;
      },
      knows: (commandId) => this.#document.knowsCommand(commandId),
      store: (entries, commandId) => this.#document.store(entries, commandId),
      publish: (entry) => this.#telling.publishServed(entry),
      rebuild: () => this.#document.rebuild(),
      readOn: async () => this.#document.isShared && (await this.#following.readOn()),
      isOver: () => this.#over,
    });
    this.#audience = new Audience({
      ...ports,
      others: this.#others(ports.bus),
      ownerOf: (client) => this.#document.current.owners.of(client),
      onPeople: (count) => ports.watcher.people?.(documentId, count),
      onEverybody: (count) => ports.watcher.everybody?.(documentId, count),
      onMissed: (session) => {
        this.#questions.catchUp(session);
        this.#wake();
      },
    });
    this.#questions = new Questions(this.#audience, ports.clock, (error) =>
      ports.watcher.trouble?.(documentId, 'encode', error),
    );
    this.#telling = new Telling({
      documentId,
      audience: this.#audience,
      watcher: ports.watcher,
      bus: ports.bus,
      clock: ports.clock,
      companyFrom: ports.companyFrom,
      document: () => this.#document.current,
      wrote: () => this.#restTimer.later(),
    });
    this.#ticks = new Ticks({
      document: this.#document,
      audience: this.#audience,
      admission: this.#admission,
      pace: this.#pace,
      clock: ports.clock,
      following: this.#following,
      telling: this.#telling,
    });
  }

  /** Rises when the document is restored; a room stays with the one that it opened. */
  get epoch(): number {
    return this.#document.current.epoch;
  }

  /** It gave up or was ended: its document has to be opened afresh. */
  get isOver(): boolean {
    return this.#over;
  }

  /** Nobody is here. */
  get isEmpty(): boolean {
    return this.#audience.isEmpty;
  }

  /** Nobody is here and nothing is under way. */
  get isQuiet(): boolean {
    return this.isEmpty && this.#work === undefined;
  }

  /** Lets a connection in: it is asked for what we lack, told who is here, and heard from now on. */
  join(socket: RoomSocket, member: RoomMember): RoomConnection {
    const session = new RoomSession(socket, member, this.#admission.budgetOf(member));
    this.#audience.enter(session);
    this.#questions.askBack(session);
    this.#wake();
    return {
      receive: (bytes) => this.#receive(session, bytes),
      leave: () => {
        session.lost();
        this.#audience.leave(session);
      },
    };
  }

  /**
   * Carries out a change of the server's own, between two ticks of people's.
   * @throws what it throws, with nothing of it left behind, and the store's error
   */
  serve(commandId: string, change: ServerChange): Promise<Served> {
    return this.#inTurn(this.#serving.add(commandId, change));
  }

  /** Reads the document between two ticks, so that it is what the log holds. */
  look<Result>(read: (doc: Y.Doc) => Result): Promise<Looked<Result>> {
    return this.#inTurn(this.#serving.look(read));
  }

  /** Who is present, with this server and others. */
  get presence(): RoomPresence {
    return this.#audience.presence;
  }

  /**
   * What another server did to the document.
   * @param from which server it is
   */
  hear(news: RoomNews, from: string): void {
    if (this.#over || news.epoch < this.epoch) return;
    if (news.epoch > this.epoch) {
      void this.end('epochMismatch');
      return;
    }
    if (news.entries.length > 0) this.#following.hear(news);
    this.presence.hearFrom(from, news);
  }

  /** Where the log stood a moment ago; undefined: the document is not there any more. */
  compare(head: LogHead | undefined): void {
    if (this.#over) return;
    if (!head) void this.end('unknownDocument');
    else if (head.epoch > this.epoch) void this.end('epochMismatch');
    else if (head.epoch === this.epoch) this.#following.mustReach(head.seq);
  }

  /** Asks each connection's right to read again; those who lost it are let go. */
  recheck(): void {
    this.#audience.recheck();
  }

  /** Finishes what is under way and lets everybody go. The room does nothing after it. */
  async end(reason: CloseReason): Promise<void> {
    while (this.#work && !this.#document.isFailing) await this.#work;
    this.#giveUp(reason);
    await this.#work;
  }

  /** Folds the log into a checkpoint when there is anything to fold. Called between ticks only. */
  fold(): Promise<void> {
    return this.#document.fold();
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
    if (frame.type === 'update') {
      this.#enqueue(session, frame.update, frame.answersSync);
      return;
    }
    if (!this.#admission.allowsCourtesy(session)) return;
    switch (frame.type) {
      case 'sync-request':
        this.#questions.ask(session, frame.stateVector);
        this.#wake();
        break;
      case 'awareness':
        this.presence.hear(session, frame.update);
        break;
      case 'query-awareness':
        this.#audience.tellWhoIsHere(session);
        break;
    }
  }

  #enqueue(session: RoomSession, update: Uint8Array, answersSync: boolean): void {
    const frame = session.countFrame();
    const refusal = this.#admission.refusalOfUpdate(session, update.length);
    if (refusal) {
      this.#audience.refuse(session, refusal);
      return;
    }
    if (this.#queue.isFull) {
      this.#audience.refuse(session, 'tryAgain');
      return;
    }
    this.#queue.push({ session, update, frame, answersSync });
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

  /** What other servers said is not kept waiting by the pace of our own ticks. */
  #wakeForNews(): void {
    this.#pause.end();
    this.#wake();
  }

  #inTurn<Result>(answer: Promise<Result>): Promise<Result> {
    if (this.#over) this.#serving.giveUp();
    else this.#wake();
    return answer;
  }

  #hasWork(): boolean {
    return !this.#over && (this.#hasOwnWork || this.#following.hasWork);
  }

  get #hasOwnWork(): boolean {
    return this.#queue.length + this.#questions.count + this.#serving.count > 0;
  }

  async #tickWhileBusy(): Promise<void> {
    // Lets frames that arrived together be one batch.
    await Promise.resolve();
    while (this.#hasWork()) {
      if (this.#following.hasWork) await this.#following.catchUp();
      if (!(await this.#mayTick())) continue;
      const answeredAll = this.#questions.answerSome(this.#document.current);
      const queued = this.#queue.takeBatch();
      if (queued.length > 0 && !this.#over) await this.#ticks.take(queued);
      if (this.#serving.count > 0) await this.#serving.next();
      if (!this.#over && this.#document.isFoldDue()) await this.fold();
      this.#telling.flushOthers();
      if (!answeredAll) await pause(this.#clock, 0);
    }
  }

  /** @returns false when what other servers said comes first, or when there is nothing else */
  async #mayTick(): Promise<boolean> {
    const startedAt = this.#clock.now();
    const waitMs = this.#pace.waitMs(startedAt, this.#telling.awaitsTick);
    if (waitMs === 0) return true;
    if (!this.#hasOwnWork) return false;
    await this.#pause.wait(waitMs);
    if (!this.#following.hasWork) return true;
    if (this.#clock.now() - startedAt < waitMs) return false;
    await this.#following.catchUp();
    return true;
  }

  async #answerMeanwhile(load: () => Promise<LiveDocument | undefined>): Promise<void> {
    if (this.#questions.count === 0) return;
    const stored = await load();
    if (stored) this.#questions.answerSome(stored);
  }

  /**
   * A document that nobody has written to for a while gives its Y.Doc's memory back.
   * @returns false when something is under way
   */
  #rest(): boolean {
    if (this.#work !== undefined) return false;
    try {
      this.#document.current.rest();
    } catch (error) {
      // It goes on awake: only its memory is not given back.
      this.#watcher.trouble?.(this.documentId, 'encode', error);
    }
    return true;
  }

  /** The way on which presence goes to other servers when it does not ride with a tick's news. */
  #others(bus: RoomBus | undefined): OtherServers | undefined {
    if (!bus) return undefined;
    const { documentId } = this;
    return {
      tell: (awareness, asksWhoIsThere) =>
        bus.publish({
          documentId,
          epoch: this.epoch,
          entries: [],
          added: [],
          awareness,
          asksWhoIsThere,
        }),
    };
  }

  #giveUp(reason: CloseReason): void {
    if (this.#over) return;
    this.#over = true;
    this.#restTimer.stop();
    this.#following.stop();
    // Whatever is durable is acked.
    this.#telling.flush();
    this.#serving.giveUp();
    this.#audience.refuseEverybody(reason);
    this.#onOver();
  }
}
