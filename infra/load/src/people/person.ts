import type { Dialect, Hearing, Speech } from '../wire/dialect.ts';
import { EMPTY_STATE_VECTOR } from '../wire/dialect.ts';
import { type LineTarget, WebSocketLine } from '../wire/web-socket-line.ts';
import { cursorUpdate } from './cursor-update.ts';
import type { RoomCopy } from './room-copy.ts';
import { SeenEdits } from './seen-edits.ts';
import { eachStamp, eachStampNumber, stampText } from './stamp.ts';
import type { Seat, Tally } from './tally.ts';
import { typedUpdate } from './typed-update.ts';

/** A frame that the server counts and that is no edit: the answer to its question for content. */
const NO_EDIT = -1;

export interface PersonOptions {
  readonly seat: Seat;
  /** Name of the room as the server knows it. */
  readonly room: string;
  readonly target: LineTarget;
  readonly dialect: Dialect;
  readonly tally: Tally;
  /** Yjs client id: each page load of each person has its own. */
  readonly client: number;
  /** Keeps everything that it is sent, where there is one. */
  readonly copy?: RoomCopy;
  /** What this person has of the document already. Default: nothing. */
  readonly stateVector?: Uint8Array;
  /** UTF-16 code units of one edit, its stamp included. Default: the stamp alone. */
  readonly editLength?: number;
  /** Each edit takes the place of the one before. Default: it follows it. */
  readonly replaces?: boolean;
}

/** A thin client: it types, moves its cursor, counts what comes and keeps no document. */
export class Person implements Hearing {
  readonly seat: Seat;
  readonly root: string;
  readonly #options: PersonOptions;
  readonly #line: WebSocketLine;
  readonly #speech: Speech;
  readonly #seen = new SeenEdits();
  readonly #synced = Promise.withResolvers<void>();
  readonly #gone = Promise.withResolvers<number>();
  readonly #filler: string;
  /** What the server will count, in order. */
  readonly #frames: number[] = [];
  #acked = 0;
  #clock = 0;
  #moves = 0;
  #hasContent = false;
  /** Whether what comes to this person is owed to them; false for somebody who does not read. */
  counts = true;
  /** What this person's text is to hold. */
  typed = '';
  /** Bytes of the answer that brought the document. */
  contentBytes = 0;
  /** When that answer was there, on `performance.now()`'s clock. */
  syncedAt = Number.NaN;

  constructor(options: PersonOptions) {
    this.#options = options;
    this.seat = options.seat;
    this.root = `p${options.seat.number}`;
    this.#filler = 'x'.repeat(Math.max(0, (options.editLength ?? 0) - stampText(0).length));
    this.#line = new WebSocketLine(options.target, {
      opened: () => this.#speech.opened(),
      message: (...message) => this.#speech.heard(...message),
      closed: (code) => {
        this.#speech.closed?.();
        this.#synced.reject(new Error(`closed with ${code} before it was let in`));
        this.#gone.resolve(code);
      },
    });
    this.#speech = options.dialect({
      send: (payload, isText) => this.#line.send(payload, isText),
      hearing: this,
      room: options.room,
      stateVector: options.stateVector ?? EMPTY_STATE_VECTOR,
    });
    this.#synced.promise.catch(() => {});
  }

  /** Resolves once the document has come; rejects when the line ends before. */
  get synced(): Promise<void> {
    return this.#synced.promise;
  }

  /** Resolves with the close code. */
  get gone(): Promise<number> {
    return this.#gone.promise;
  }

  get isHere(): boolean {
    return this.#line.isOpen;
  }

  get bytesIn(): number {
    return this.#line.bytesIn;
  }

  get line(): WebSocketLine {
    return this.#line;
  }

  /** Types one stamped word. @param readers how many others are to get it */
  edit(readers: number): void {
    const number = this.#options.tally.sent(this.seat, readers);
    this.#write(stampText(number) + this.#filler, number);
  }

  /** Sends a ready-made update, as a page does with what was written before. */
  sendUpdate(update: Uint8Array): void {
    this.#frames.push(NO_EDIT);
    this.#options.copy?.add(update);
    this.#speech.edit(update);
  }

  /** Moves the cursor. */
  move(): void {
    const { client, seat, tally } = this.#options;
    const moveNumber = tally.moved(seat);
    const name = `Person ${seat.number}`;
    this.#speech.presence(cursorUpdate({ client, clock: ++this.#moves, moveNumber, name }));
  }

  welcomed(): void {}

  content(bytes: Buffer, start: number, end: number): void {
    if (this.#hasContent) {
      // A catch-up after a lag: it holds what was left out.
      this.update(bytes, start, end);
      return;
    }
    this.#hasContent = true;
    this.contentBytes = end - start;
    this.syncedAt = performance.now();
    this.#options.copy?.add(bytes, start, end);
    this.#synced.resolve();
  }

  update(bytes: Buffer, start: number, end: number): void {
    this.#options.copy?.add(bytes, start, end);
    eachStamp(bytes, start, end, this.#noteArrival);
  }

  presence(bytes: Buffer, start: number, end: number): void {
    // One witness a room is enough to time cursors, and reading them all would be load of its own.
    if (this.#options.copy) eachStampNumber(bytes, start, end, this.#noteMove);
  }

  answered(): void {
    this.#frames.push(NO_EDIT);
  }

  acked(count: number): void {
    for (; this.#acked < count; this.#acked++) {
      const edit = this.#frames[this.#acked] ?? NO_EDIT;
      if (edit !== NO_EDIT) this.#options.tally.acked(edit);
    }
  }

  /** Update frames that the server has not acked. */
  get unacked(): number {
    return this.#frames.length - this.#acked;
  }

  /** How much of the counted edits this person has seen, in percent. */
  get seenPercent(): number {
    return this.#options.tally.seenPercent(this.#seen);
  }

  #noteArrival = (edit: number) => {
    if (this.counts) this.#options.tally.arrived(edit, this.seat, this.#seen);
    else this.#seen.note(edit);
  };
  #noteMove = (move: number) => this.#options.tally.cursorArrived(move, this.seat);

  #write(text: string, edit: number): void {
    const { client, copy, replaces } = this.#options;
    const replaced = replaces ? this.typed.length : 0;
    const update = typedUpdate({
      client,
      clock: this.#clock,
      root: this.root,
      text,
      replaces: replaced,
    });
    this.#clock += text.length;
    this.typed = replaces ? text : this.typed + text;
    this.#frames.push(edit);
    copy?.add(update);
    this.#speech.edit(update);
  }
}
