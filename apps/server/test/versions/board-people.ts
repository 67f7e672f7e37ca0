import { addNote, readEmpathyMap, setFragmentText } from '@throughline/board';
import { type DocumentConnection, openDocument } from '@throughline/client';
import { eventually, type Seeded } from '@throughline/testing';
import type * as Y from 'yjs';
import type { Guest, Running } from '../running.ts';

/** Opens a board as a page does, and again whenever it goes on in another epoch. */
export class BoardPage {
  readonly #running: Running;
  readonly guest: Guest;
  readonly #boardId: string;
  connection!: DocumentConnection;
  epoch = 0;
  /** What was offered as words that the server never took. */
  readonly offered: string[] = [];
  #closed = false;
  /** What it asked the server of the board last. */
  #asked: Promise<unknown> | undefined;

  private constructor(running: Running, guest: Guest, boardId: string) {
    this.#running = running;
    this.guest = guest;
    this.#boardId = boardId;
  }

  static async open(running: Running, guest: Guest, boardId = guest.boardId): Promise<BoardPage> {
    const page = new BoardPage(running, guest, boardId);
    await page.#open();
    return page;
  }

  async #open(): Promise<void> {
    const asked = this.#running.boardInfo(this.guest, this.#boardId);
    this.#asked = asked;
    const info = await asked;
    if (this.#closed) return;
    const connection = openDocument({
      serverUrl: this.#running.origin.replace('http', 'ws'),
      documentId: info.id,
      epoch: info.epoch,
      schemaVersion: info.schemaVersion,
      personKey: this.guest.session.me.key,
      offlineCopy: false,
      WebSocketPolyfill: this.#socket(),
    });
    this.connection = connection;
    const stop = connection.subscribe(() => {
      const status = connection.status();
      if (status.kind !== 'ended') return;
      stop();
      this.offered.push(...status.unsentTexts);
      void connection.close();
      if (!this.#closed && status.reason === 'epochMismatch') void this.#open();
    });
    await connection.ready;
    this.epoch = info.epoch;
  }

  /** While it is asleep nothing of the page leaves, and nothing reaches it. */
  asleep = false;
  #waiting: (() => void)[] = [];
  wake(): void {
    this.asleep = false;
    for (const go of this.#waiting.splice(0)) go();
  }

  #socket(): typeof WebSocket {
    const page = this;
    const Socket = this.#running.webSocketFor(this.guest.cookie);
    return class extends Socket {
      override send(data: Parameters<WebSocket['send']>[0]): void {
        const send = () => {
          if (this.readyState === 1) super.send(data);
        };
        if (page.asleep) page.#waiting.push(send);
        else send();
      }
    };
  }

  get doc(): Y.Doc {
    return this.connection.doc;
  }

  /** Every note that is shown, in an order of its own. */
  texts(): string[] {
    return [...readEmpathyMap(this.doc).lists.values()]
      .flat()
      .map(({ text }) => text)
      .sort();
  }

  add(text: string): string {
    const { me } = this.guest.session;
    return addNote(this.doc, {
      list: 'says',
      kind: 'heard',
      author: me.key,
      role: me.role,
      language: 'en',
      text,
    });
  }

  /** Another word somewhere. */
  type(random: Seeded): void {
    const notes = [...readEmpathyMap(this.doc).lists.values()].flat();
    if (notes.length < 5 || random.below(6) === 0) this.add(`note ${random.below(1e6)}`);
    else {
      const note = random.pick(notes);
      setFragmentText(note.fragment, `${note.text} w${random.below(1_000)}`);
    }
  }

  saved(): Promise<unknown> {
    return eventually('it to be saved', () => this.connection.status().kind === 'saved');
  }

  async close(): Promise<void> {
    this.#closed = true;
    // The server may stop after this: a question that is on its way to it has to be answered first.
    await this.#asked;
    await this.connection.close();
  }
}
