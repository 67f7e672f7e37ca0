import { addNote, readSignals, type Signal } from '@throughline/board';
import { type DocumentConnection, openDocument } from '@throughline/client';
import { type BoardInfo, PulledSignals } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { newBoard } from '../src/boards/new-board.ts';
import { newId } from '../src/people/secrets.ts';
import { Asking } from './asking.ts';
import type { Guest, Running } from './running.ts';

/** A team's board on which one of its members writes, and the network's pattern board beside it. */
export class SignalWorld {
  readonly on: Running;
  readonly asking: Asking;
  readonly patternBoardId: string;
  readonly #open: DocumentConnection[] = [];

  private constructor(on: Running, patternBoardId: string) {
    this.on = on;
    this.asking = new Asking(on);
    this.patternBoardId = patternBoardId;
  }

  static async make(on: Running): Promise<SignalWorld> {
    const { id: conveningId, networkId } = (await on.sample()).convening;
    const place = { networkId, conveningId, position: 50, now: 1 };
    const board = newBoard('pattern-board', { ...place, owner: { type: 'network' } });
    await on.server.storage.directory.addBoard(board);
    return new SignalWorld(on, board.id);
  }

  /** A whole page of somebody's on a board. */
  async open(guest: Guest, boardId = guest.boardId, on = this.on): Promise<DocumentConnection> {
    const info: BoardInfo = await on.boardInfo(guest, boardId);
    const connection = openDocument({
      serverUrl: on.origin.replace('http', 'ws'),
      documentId: info.id,
      epoch: info.epoch,
      schemaVersion: info.schemaVersion,
      personKey: guest.session.me.key,
      offlineCopy: false,
      WebSocketPolyfill: on.webSocketFor(guest.cookie),
    });
    this.#open.push(connection);
    await connection.ready;
    return connection;
  }

  async close(): Promise<void> {
    for (const connection of this.#open.splice(0)) await connection.close();
  }

  /** A note of somebody's, saved. */
  async note(guest: Guest, page: DocumentConnection, text: string): Promise<string> {
    const { key: author, role } = guest.session.me;
    const fields = { list: 'says', kind: 'heard', author, role, language: 'en', text } as const;
    const id = addNote(page.doc, fields);
    await saved(page);
    return id;
  }

  async pull(guest: Guest, noteIds: readonly string[], boardId = guest.boardId): Promise<string[]> {
    const path = `/boards/${this.patternBoardId}/signals`;
    const body = { commandId: newId(), boardId, noteIds };
    const { signals } = await this.asking.answer(PulledSignals, guest, 'POST', path, body);
    return noteIds.flatMap((noteId) => signals.find((one) => one.noteId === noteId)?.id ?? []);
  }
}

export const saved = ({ status }: DocumentConnection) =>
  eventually('it to be saved', () => status().kind === 'saved');

/** One signal as a page shows it. */
export const signalOn = (
  { doc }: Pick<DocumentConnection, 'doc'>,
  id: string,
): Signal | undefined => readSignals(doc).get(id);
