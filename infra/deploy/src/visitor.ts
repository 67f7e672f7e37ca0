import {
  type ControlConnection,
  type DocumentConnection,
  openControl,
  openDocument,
} from '@throughline/client';
import { BoardInfo, DOCUMENTS_PATH, POLLED_DOCUMENTS_PATH, Session } from '@throughline/protocol';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';

interface Answer {
  readonly status: number;
  readonly cookie: string;
  readonly text: string;
}

/** Asks as this site's own page does; 599: there was no answer. */
export async function ask(
  origin: string,
  path: string,
  { cookie = '', body }: { cookie?: string; body?: unknown } = {},
): Promise<Answer> {
  const headers = { origin, cookie, 'content-type': 'application/json' };
  const written = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  try {
    const answer = await fetch(origin + path, { headers, ...written, redirect: 'manual' });
    const set = answer.headers.getSetCookie()[0] ?? '';
    return { status: answer.status, cookie: set.split(';')[0] ?? '', text: await answer.text() };
  } catch {
    return { status: 599, cookie: '', text: '' };
  }
}

/** Somebody who came through the proxy. */
export class Visitor {
  readonly cookie: string;
  readonly #origin: string;
  readonly #session: Session;
  readonly #board: BoardInfo;

  private constructor(origin: string, cookie: string, session: Session, board: BoardInfo) {
    this.#origin = origin;
    this.cookie = cookie;
    this.#session = session;
    this.#board = board;
  }

  /** @throws when they are not let in */
  static async join(origin: string, key: string, teamId: string, name: string): Promise<Visitor> {
    const body = { key, name, teamId, role: 'parent', language: 'en' };
    const joined = await ask(origin, '/api/join', { body });
    if (joined.status !== 201) throw new Error(`not let in: ${joined.status} ${joined.text}`);
    const session = Session.parse(JSON.parse(joined.text));
    const { cookie } = joined;
    const board = await ask(origin, `/api/boards/${session.boards[0]?.id}`, { cookie });
    return new Visitor(origin, cookie, session, BoardInfo.parse(JSON.parse(board.text)));
  }

  get boardId(): string {
    return this.#board.id;
  }

  /** Opens their board with the real client. */
  open(): DocumentConnection {
    const [origin, { cookie }] = [this.#origin, this];
    return openDocument({
      serverUrl: origin.replace('https', 'wss'),
      documentId: this.#board.id,
      epoch: this.#board.epoch,
      schemaVersion: this.#board.schemaVersion,
      personKey: this.#session.me.key,
      offlineCopy: false,
      WebSocketPolyfill: class extends WebSocket {
        constructor(url: string | URL, protocols?: string | string[]) {
          super(url, protocols, { origin, headers: { cookie } });
        }
      } as unknown as typeof globalThis.WebSocket,
    });
  }

  /** Opens their board by long polling; the line says `frames` when the board is there. */
  poll(): Socket {
    return io(this.#origin, {
      path: POLLED_DOCUMENTS_PATH,
      transports: ['polling'],
      forceNew: true,
      auth: { address: `${DOCUMENTS_PATH}/${this.#board.id}` },
      extraHeaders: { cookie: this.cookie, origin: this.#origin },
    });
  }

  /** Listens to a convening, by the real client. */
  listen(conveningId: string, onState: () => void): ControlConnection {
    return openControl({
      serverUrl: this.#origin,
      conveningId,
      onState,
      onEvent: () => {},
      onPresence: () => {},
      extraHeaders: { cookie: this.cookie, origin: this.#origin },
    });
  }
}
