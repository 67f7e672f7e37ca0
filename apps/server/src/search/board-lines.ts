import { kindOfBoard, type OutlineNode, readComments } from '@throughline/board';
import { type Board, type Directory, fold } from '@throughline/network';
import type { Language } from '@throughline/protocol';
import type { UpdateLog } from '@throughline/rooms';
import type * as Y from 'yjs';
import { openDocument } from '../boards/open-document.ts';

interface Ports {
  readonly directory: Pick<Directory, 'logPlaces'>;
  readonly updateLog: Pick<UpdateLog, 'load'>;
}

/** Words that people wrote on a board, and where. */
export interface BoardLine {
  /** Its id in the outline. */
  readonly id: string;
  readonly text: string;
  /** The text without case and accents. */
  readonly folded: string;
  readonly language: Language | undefined;
}

/** What is known of a board's words. */
export interface BoardWords {
  readonly lines: readonly BoardLine[];
  /** Author keys of those who comment on it. */
  readonly speakers: ReadonlySet<string>;
  /** What comments hold as keys of those whom they mention: their writers chose them. */
  readonly mentioned: ReadonlySet<string>;
}

interface Known extends BoardWords {
  readonly epoch: number;
  readonly seq: number;
  readonly size: number;
}

/** How many boards one question may make us read; the others are read when it is asked again. */
const READ_AT_ONCE = 60;
/** How many characters are remembered in all; boards that were asked for longest ago go first. */
const REMEMBERED = 32_000_000;

/**
 * The words of boards, to look for something in them. They are read from the store, and only where a board's log
 * went on since, or another document was put in its place: what was erased or deleted is found no more. They live
 * in memory alone, so that there is no second place that erasing would have to find.
 */
export class BoardLines {
  readonly #ports: Ports;
  readonly #known = new Map<string, Known>();
  #size = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** By board, in their order; one that was not read yet, or cannot be, is absent. */
  async of(
    boards: readonly Pick<Board, 'id' | 'kind'>[],
  ): Promise<{ words: ReadonlyMap<string, BoardWords>; unread: boolean }> {
    const places = await this.#ports.directory.logPlaces(boards.map(({ id }) => id));
    const words = new Map<string, BoardWords>();
    let toRead = READ_AT_ONCE;
    let unread = false;
    for (const board of boards) {
      const place = places.get(board.id);
      if (!place) continue;
      let known = this.#known.get(board.id);
      if (known?.epoch !== place.epoch || known.seq < place.seq) {
        if (toRead === 0) unread = true;
        else toRead--;
        known = unread ? undefined : await this.#read(board);
      }
      if (!known) continue;
      words.set(board.id, known);
      this.#remember(board.id, known);
    }
    return { words, unread };
  }

  async #read({ id, kind }: Pick<Board, 'id' | 'kind'>): Promise<Known | undefined> {
    try {
      const stored = await this.#ports.updateLog.load(id);
      if (!stored) return undefined;
      const doc = openDocument(stored);
      const known = kindOfBoard(kind);
      const lines = linesOf(known ? known.outline(known.read(doc)) : []);
      const { speakers, mentioned } = speakersIn(doc);
      doc.destroy();
      const seq = stored.updates.at(-1)?.seq ?? stored.checkpoint?.seq ?? 0;
      const size = lines.reduce((sum, { text, folded }) => sum + text.length + folded.length, 0);
      return { epoch: stored.epoch, seq, lines, speakers, mentioned, size };
    } catch {
      // One board that cannot be read takes the search from nobody: whoever opens it is told.
      return undefined;
    }
  }

  #remember(id: string, known: Known): void {
    this.#forget(id);
    this.#known.set(id, known);
    this.#size += known.size;
    for (const oldest of this.#known.keys()) {
      if (this.#size <= REMEMBERED || oldest === id) break;
      this.#forget(oldest);
    }
  }

  #forget(id: string): void {
    this.#size -= this.#known.get(id)?.size ?? 0;
    this.#known.delete(id);
  }
}

/** Every line of an outline that holds words. */
function linesOf(outline: readonly OutlineNode[]): readonly BoardLine[] {
  return outline.flatMap(({ id, text, language, children }) => {
    const below = linesOf(children);
    return text.trim() === '' ? below : [{ id, text, folded: fold(text), language }, ...below];
  });
}

function speakersIn(doc: Y.Doc): Pick<BoardWords, 'speakers' | 'mentioned'> {
  const speakers = new Set<string>();
  const mentioned = new Set<string>();
  for (const threads of readComments(doc).on.values()) {
    for (const { first, answers } of threads) {
      for (const { author, mentions } of [first, ...answers]) {
        if (author !== '') speakers.add(author);
        for (const key of mentions) if (key !== '') mentioned.add(key);
      }
    }
  }
  return { speakers, mentioned };
}
