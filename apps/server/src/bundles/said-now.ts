import { type BoardContent, signalSource, signalSourcesIn } from '@throughline/board';
import type { Directory, Origins } from '@throughline/network';
import type { RoomRegistry } from '@throughline/rooms';
import * as Y from 'yjs';

interface Ports {
  readonly directory: Pick<Directory, 'board'>;
  readonly rooms: Pick<RoomRegistry, 'look'>;
}

type Said = ReturnType<typeof signalSource>;
/** Of a board elsewhere nobody here can say that a note was taken away since. */
const SAID: NonNullable<Said> = {
  list: '',
  kind: 'guess',
  role: 'other',
  language: 'en',
  text: '',
};

/** What the boards from which signals came say now: of what was taken away there no word leaves in any version. */
export class SaidNow {
  readonly #ports: Ports;
  readonly #elsewhere: ReadonlySet<string>;
  readonly #sources = new Map<string, Y.Doc>();

  private constructor(ports: Ports, elsewhere: ReadonlySet<string>) {
    this.#ports = ports;
    this.#elsewhere = elsewhere;
  }

  static async over(ports: Ports, origins: Origins | undefined): Promise<SaidNow> {
    const elsewhere = new Set<string>();
    for (const [here] of origins?.ids ?? []) {
      if (!(await ports.directory.board(here))) elsewhere.add(here);
    }
    return new SaidNow(ports, elsewhere);
  }

  async of(
    content: BoardContent,
  ): Promise<(boardId: string) => ((noteId: string) => Said) | undefined> {
    for (const boardId of signalSourcesIn(content)) {
      if (this.#sources.has(boardId) || this.#elsewhere.has(boardId)) continue;
      const looked = await this.#ports.rooms
        .look(boardId, (doc) => Y.encodeStateAsUpdate(doc))
        .catch(() => undefined);
      if (!looked) continue;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, looked.result);
      this.#sources.set(boardId, doc);
    }
    return (boardId) => {
      if (this.#elsewhere.has(boardId)) return () => SAID;
      const doc = this.#sources.get(boardId);
      return doc && ((noteId) => signalSource(doc, noteId));
    };
  }
}
