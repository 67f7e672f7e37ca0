import { addPrivateNote, changePrivateNote } from '@throughline/board';
import { type DocumentConnection, openDocument } from '@throughline/client';
import {
  CONTROL_PATH,
  type CommandReply,
  etagOf,
  PROTOCOL_VERSION,
  type StepNames,
  WritingPlace,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { io, type Socket } from 'socket.io-client';
import type * as Y from 'yjs';
import { newId } from '../../src/people/secrets.ts';
import type { Guest, Running } from '../running.ts';

export const STEP_ID = 'step-alone';

/** A step in which each writes alone. */
export const stepAlone = (names: StepNames, id = STEP_ID) => ({
  id,
  title: { en: 'Write alone', es: 'Escribir a solas' },
  prompt: { en: 'What did you hear?', es: '¿Qué oyeron?' },
  minutes: 5,
  mode: 'solo' as const,
  writing: 'alone' as const,
  names,
});

/** A convening in which the room has come to a step where each writes alone. */
export class WritingRoom {
  readonly running: Running;
  readonly conveningId: string;
  readonly #open: { close(): unknown }[] = [];
  #steward: Guest | undefined;

  private constructor(running: Running, conveningId: string) {
    this.running = running;
    this.conveningId = conveningId;
  }

  /** The same room at another server. */
  at(running: Running): WritingRoom {
    return new WritingRoom(running, this.conveningId);
  }

  static async begin(running: Running, names: StepNames): Promise<WritingRoom> {
    const { convening } = await running.sample();
    const room = new WritingRoom(running, convening.id);
    const { desk } = running.server;
    const step = stepAlone(names);
    await desk.carryOut(convening.id, newId(), { type: 'put-step', step, before: null });
    await desk.carryOut(convening.id, newId(), { type: 'open-convening' });
    await desk.carryOut(convening.id, newId(), { type: 'open-door', minutes: null });
    const state = await desk.state(convening.id);
    const index = state?.agenda.findIndex(({ id }) => id === STEP_ID) ?? -1;
    await desk.carryOut(convening.id, newId(), { type: 'go-to-step', step: index });
    return room;
  }

  async close(): Promise<void> {
    for (const thing of this.#open.splice(0)) await thing.close();
  }

  /** Where somebody writes alone; begins it unless told otherwise. */
  async place(guest: Pick<Guest, 'cookie'>, begin = true): Promise<WritingPlace> {
    const path = `/api/convenings/${this.conveningId}/writing/${STEP_ID}`;
    const { cookie } = guest;
    const response = await (begin
      ? this.running.post(path, {}, { cookie })
      : this.running.request(path, { cookie }));
    if (!response.ok) throw new Error(`no place: ${response.status} ${await response.text()}`);
    return WritingPlace.parse(await response.json());
  }

  /** Opens a document as this person's page does. */
  openAt(
    guest: Pick<Guest, 'cookie'>,
    document: { id: string; epoch: number; schemaVersion: number },
    personKey = 'key-of-page',
    WebSocketPolyfill: typeof WebSocket = this.running.webSocketFor(guest.cookie),
  ): DocumentConnection {
    const connection = openDocument({
      serverUrl: this.running.origin.replace('http', 'ws'),
      documentId: document.id,
      epoch: document.epoch,
      schemaVersion: document.schemaVersion,
      personKey,
      offlineCopy: false,
      WebSocketPolyfill,
    });
    this.#open.push(connection);
    return connection;
  }

  async open(guest: Pick<Guest, 'cookie'>): Promise<DocumentConnection> {
    const { document } = await this.place(guest);
    if (!document) throw new Error('there is no document');
    const connection = this.openAt(guest, document);
    await connection.ready;
    return connection;
  }

  /** Writes notes alone, and waits until they are saved. */
  async write(
    guest: Pick<Guest, 'cookie'>,
    texts: readonly string[],
    kept: readonly string[] = [],
  ): Promise<DocumentConnection> {
    const connection = await this.open(guest);
    for (const text of [...texts, ...kept]) {
      const id = addPrivateNote(connection.doc, { text, list: null });
      if (id && kept.includes(text)) changePrivateNote(connection.doc, id, { kept: true });
    }
    await eventually('it to be saved', () => connection.status().kind === 'saved');
    return connection;
  }

  /** A control connection, with everything that it is told. */
  async control(guest: Pick<Guest, 'cookie'>): Promise<{ socket: Socket; told: unknown[][] }> {
    const { origin } = this.running;
    const socket = io(origin, {
      path: CONTROL_PATH,
      auth: { protocol: PROTOCOL_VERSION, convening: this.conveningId },
      extraHeaders: { origin, cookie: guest.cookie },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    });
    this.#open.push({ close: () => socket.disconnect() });
    const told: unknown[][] = [];
    socket.onAny((...message) => void told.push(message));
    await new Promise((resolve, reject) => {
      socket.once('state', resolve);
      socket.once('connect_error', reject);
    });
    return { socket, told };
  }

  async command(socket: Socket, command: object, id = newId()): Promise<CommandReply> {
    return socket.emitWithAck('command', { id, command });
  }

  /** Changes somebody's record, as a steward of the server does. */
  async change({ session }: Guest, change: object): Promise<void> {
    this.#steward ??= await this.running.steward();
    const person = await this.running.server.storage.directory.person(session.me.id);
    const response = await this.running.request(`/api/people/${session.me.id}`, {
      method: 'PATCH',
      cookie: this.#steward.cookie,
      headers: { 'Content-Type': 'application/json', 'If-Match': etagOf(person?.version ?? 0) },
      body: JSON.stringify(change),
    });
    if (!response.ok) throw new Error(`not changed: ${response.status} ${await response.text()}`);
  }

  /** What stands on a board, as the store holds it. */
  async notesOn(boardId: string): Promise<Record<string, unknown>[]> {
    const looked = await this.running.server.rooms.look(boardId, (doc: Y.Doc) =>
      Object.entries(doc.getMap('notes').toJSON()).map(([id, note]) => ({ id, ...note })),
    );
    return looked?.result ?? [];
  }
}

/** The words of a note as `notesOn` gives them. */
export const wordsOf = (note: Record<string, unknown>): string =>
  String(note.text).replace(/<\/?paragraph>/g, '');
