import {
  awarenessFrame,
  awarenessUpdate,
  type PresentPerson,
  parseClientFrame,
  parseServerNotice,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '@throughline/protocol';
import type { RoomConnection, RoomRegistry } from '@throughline/rooms';
import * as Y from 'yjs';

/** Where a change of the document came from that is not this seat's own. */
const FROM_THE_ROOM = Symbol('from the room');

/**
 * Somebody who sits at a board without a browser: over the room's own frames, past its guard, with a copy of
 * the document as every page has one.
 */
export class Seat {
  readonly documentId: string;
  readonly doc = new Y.Doc();
  readonly #connection: RoomConnection;
  #heard: readonly Uint8Array[] = [];
  #presenceClock = 1;
  #over = false;
  #known: (() => void) | undefined;
  /** How many update frames went to the room, and how many of them are durable. */
  #sent = 0;
  #saved = 0;
  #onSaved: (() => void)[] = [];

  private constructor(documentId: string, connection: RoomConnection) {
    this.documentId = documentId;
    this.#connection = connection;
  }

  /**
   * Comes in, and has the board as it is when this resolves.
   * @throws what the room throws: UnknownDocument for one that is not there any more
   */
  static async take(
    rooms: Pick<RoomRegistry, 'join'>,
    documentId: string,
    { person, mayWrite }: { person: PresentPerson; mayWrite: () => boolean },
  ): Promise<Seat> {
    let seat: Seat | undefined;
    const early: Uint8Array[] = [];
    const connection = await rooms.join(
      documentId,
      {
        send(frames) {
          if (seat) seat.#hear(frames);
          else early.push(...frames);
        },
        bufferedBytes: 0,
        close() {
          if (seat) seat.#end();
        },
      },
      { person, wantsAcks: true, may: (action) => action === 'read' || mayWrite() },
    );
    seat = new Seat(documentId, connection);
    const known = new Promise<void>((resolve) => {
      if (seat) seat.#known = resolve;
    });
    seat.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_THE_ROOM && seat) seat.#send(updateFrame(update));
    });
    seat.#hear(early);
    connection.receive(syncStep1Frame(Y.encodeStateVector(seat.doc)));
    await known;
    seat.greet();
    return seat;
  }

  /** The room has let go of this seat. */
  get isOver(): boolean {
    return this.#over;
  }

  /** Resolves when everything that was written here is in the log, or the seat is over. */
  saved(): Promise<void> {
    if (this.#over || this.#saved >= this.#sent) return Promise.resolve();
    return new Promise((resolve) => this.#onSaved.push(resolve));
  }

  /** Tells the others that somebody sits here: pages forget whom they have not heard of for half a minute. */
  greet(): void {
    if (this.#over) return;
    const entry = awarenessUpdate(this.doc.clientID, this.#presenceClock++, { editing: null });
    this.#connection.receive(awarenessFrame(entry));
  }

  leave(): void {
    if (this.#over) return;
    this.#end();
    this.#connection.leave();
  }

  #end(): void {
    this.#over = true;
    this.#known?.();
    this.#tellSaved();
    this.doc.destroy();
  }

  #send(frame: Uint8Array): void {
    this.#sent++;
    this.#connection.receive(frame);
  }

  #tellSaved(): void {
    for (const tell of this.#onSaved.splice(0)) tell();
  }

  /** Never within the room's own tick: what is answered is a new frame. */
  #hear(frames: readonly Uint8Array[]): void {
    const isFirst = this.#heard.length === 0;
    this.#heard = [...this.#heard, ...frames];
    if (isFirst) queueMicrotask(() => this.#take());
  }

  #take(): void {
    const frames = this.#heard;
    this.#heard = [];
    for (const frame of frames) {
      if (this.#over) return;
      // The room's frames of these kinds are built as a page's are; what it says beside them is for pages.
      const parsed = parseClientFrame(frame);
      if (parsed?.type === 'sync-request') {
        const missing = Y.encodeStateAsUpdate(this.doc, parsed.stateVector);
        this.#send(syncStep2Frame(missing));
      } else if (parsed?.type === 'update') {
        Y.applyUpdate(this.doc, parsed.update, FROM_THE_ROOM);
        if (parsed.answersSync) this.#known?.();
      } else {
        const notice = parseServerNotice(frame);
        if (notice?.type !== 'ack') continue;
        this.#saved = notice.count;
        if (this.#saved >= this.#sent) this.#tellSaved();
      }
    }
  }
}
