import {
  awarenessFrame,
  FRAME,
  type PresentPerson,
  parseServerNotice,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '@throughline/protocol';
import * as decoding from 'lib0/decoding';
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { LockedPart, RoomConnection, RoomMember, RoomRegistry } from '../src/index.ts';

const FROM_SERVER = Symbol('from the server');

/** Somebody at a board: a whole Yjs client on a pair of sockets that the test flushes by hand. */
export class Peer {
  doc!: Y.Doc;
  awareness!: Awareness;
  /** The document's epoch that its copy belongs to, where it knows. */
  epoch: number | undefined;
  readonly member: RoomMember;
  /** Who may write may comment too, unless a test says otherwise. */
  readonly rights: { read: boolean; write: boolean; comment?: boolean } = {
    read: true,
    write: true,
  };
  /** Where nobody writes just now. */
  lockedParts: readonly LockedPart[] = [];
  /** Frames from the room that were not delivered yet. */
  inbox: Uint8Array[] = [];
  /** Frames to the room that were not delivered yet. */
  outbox: Uint8Array[] = [];
  /** The last ack that was delivered. */
  acked = 0;
  /** Update frames handed to the room over this connection. */
  sent = 0;
  saving = true;
  /** What the room said of the right to write, in order. */
  toldMayWrite: boolean[] = [];
  closedWith: { code: number; reason: string } | undefined;
  /** While true it reads nothing: what the room sends stays unread, however often it is flushed. */
  stalled = false;
  /** Called with what the room sends, as it sends it. */
  onSend: ((frames: readonly Uint8Array[]) => void) | undefined;
  /** Called when the room lets it go. */
  onClose: ((code: number) => void) | undefined;
  #connection: RoomConnection | undefined;

  constructor(
    name: string,
    options: { wantsAcks?: boolean; formerKeys?: ReadonlySet<string> } = {},
  ) {
    const person: PresentPerson = { key: `key-${name}`, name, role: 'parent', color: '#1f6f5c' };
    this.member = {
      person,
      ...(options.formerKeys ? { formerKeys: options.formerKeys } : {}),
      wantsAcks: options.wantsAcks ?? true,
      may: (action) => this.rights[action] ?? this.rights.write,
      lockedParts: () => this.lockedParts,
    };
    this.startAfresh();
  }

  /** Throws its copy away, as a page does whose document was restored. */
  startAfresh(epoch?: number): void {
    const doc = new Y.Doc();
    this.epoch = epoch;
    this.doc = doc;
    this.awareness = new Awareness(doc);
    clearInterval(this.awareness._checkInterval);
    doc.on('update', (update, origin) => {
      const isMine = origin !== FROM_SERVER && doc === this.doc;
      if (isMine && this.#connection) this.outbox.push(updateFrame(update));
    });
  }

  get text(): Y.Text {
    return this.doc.getText('text');
  }

  /** Joins and puts what a stock client sends first into the outbox. */
  async join(rooms: Pick<RoomRegistry, 'join'>, documentId: string): Promise<this> {
    this.inbox = [];
    this.outbox = [syncStep1Frame(Y.encodeStateVector(this.doc)), this.awarenessFrame()];
    this.acked = 0;
    this.sent = 0;
    this.closedWith = undefined;
    // As a stock client does when its line is gone: whom it saw there may be gone too.
    const others = [...this.awareness.getStates().keys()].filter((id) => id !== this.doc.clientID);
    removeAwarenessStates(this.awareness, others, FROM_SERVER);
    const peer = this;
    this.#connection = await rooms.join(
      documentId,
      {
        send: (frames) => {
          peer.inbox.push(...frames);
          peer.onSend?.(frames);
        },
        get bufferedBytes() {
          return peer.stalled ? peer.unread : 0;
        },
        close: (code, reason) => {
          peer.closedWith = { code, reason };
          peer.#connection?.leave();
          peer.onClose?.(code);
        },
      },
      this.member,
      this.epoch,
    );
    return this;
  }

  /** The line is cut: what was not delivered is lost on both sides. */
  cut(): void {
    this.#connection?.leave();
    this.#connection = undefined;
    this.inbox = [];
    this.outbox = [];
  }

  /** Bytes in the inbox. */
  get unread(): number {
    return this.inbox.reduce((sum, { length }) => sum + length, 0);
  }

  get connected(): boolean {
    return this.#connection !== undefined && this.closedWith === undefined;
  }

  /** Hands over at most `limit` frames each way. Says whether anything moved. */
  flush(limit = Number.POSITIVE_INFINITY): boolean {
    const arriving = this.stalled ? [] : this.inbox.splice(0, limit);
    for (const frame of arriving) this.#hear(frame);
    const leaving = this.outbox.splice(0, limit);
    for (const frame of leaving) this.deliver(frame);
    return arriving.length + leaving.length > 0;
  }

  /** One frame to the room at once, past the outbox. */
  deliver(frame: Uint8Array): void {
    if (frame[0] === 0 && frame[1] !== 0) this.sent++;
    this.#connection?.receive(frame);
  }

  awarenessFrame(): Uint8Array {
    return awarenessFrame(encodeAwarenessUpdate(this.awareness, [this.doc.clientID]));
  }

  #hear(frame: Uint8Array): void {
    const notice = parseServerNotice(frame);
    if (notice?.type === 'ack') this.acked = notice.count;
    if (notice?.type === 'saving') this.saving = notice.working;
    if (notice?.type === 'rights') this.toldMayWrite.push(notice.mayWrite);
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === 1) {
      applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), FROM_SERVER);
    }
    if (type !== 0) return;
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step === 0) this.outbox.push(syncStep2Frame(Y.encodeStateAsUpdate(this.doc, payload)));
    else Y.applyUpdate(this.doc, payload, FROM_SERVER);
  }
}

/** How many entries of awareness a frame holds. */
export function presentIn(frame: Uint8Array): number {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== FRAME.awareness) return 0;
  return decoding.readVarUint(decoding.createDecoder(decoding.readVarUint8Array(decoder)));
}

/** Lets promise jobs run until nothing moves between these peers and their rooms any more. */
export async function settle(...peers: readonly Peer[]): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((resolve) => setImmediate(resolve));
    const moved = peers.map((peer) => peer.flush());
    quiet = moved.some(Boolean) ? 0 : quiet + 1;
  }
}
