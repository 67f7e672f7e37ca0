import { setImmediate } from 'node:timers/promises';
import { kindOfBoard, linesFilled, readReport } from '@throughline/board';
import type { Board, Directory } from '@throughline/network';
import type { BoardGist } from '@throughline/protocol';
import type { UpdateLog } from '@throughline/rooms';
import { openDocument } from './open-document.ts';

interface Ports {
  readonly directory: Pick<Directory, 'logPlaces'>;
  readonly updateLog: Pick<UpdateLog, 'load'>;
}
interface Known {
  readonly epoch: number;
  readonly seq: number;
  readonly gist: BoardGist;
  /** How many of the three lines of its report-out hold words. */
  readonly reported: number;
}

type KnownBoard = Pick<Board, 'id' | 'kind'>;

/** How many boards one list may make us read; the others are told of when it is asked for again. */
const READ_AT_ONCE = 40;
/** How many boards are remembered; those that were asked for longest ago go first. */
const REMEMBERED = 5_000;

/**
 * What lists say about boards. It is read from the store, never from an open room, and only where the
 * board's log went on since it was last read. It lives in memory alone: words that people wrote lie in
 * no second place that erasing would have to find.
 */
export class BoardGists {
  readonly #ports: Ports;
  readonly #known = new Map<string, Known>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** By board; one that was not read yet, or cannot be, is absent. */
  async of(boards: readonly KnownBoard[]): Promise<ReadonlyMap<string, BoardGist>> {
    return new Map([...(await this.#knownOf(boards))].map(([id, { gist }]) => [id, gist]));
  }

  /** How many lines of their report-outs are filled, by board; one that was not read yet, or cannot be, is absent. */
  async reported(boards: readonly KnownBoard[]): Promise<ReadonlyMap<string, number>> {
    return new Map([...(await this.#knownOf(boards))].map(([id, { reported }]) => [id, reported]));
  }

  async #knownOf(boards: readonly KnownBoard[]): Promise<ReadonlyMap<string, Known>> {
    const places = await this.#ports.directory.logPlaces(boards.map(({ id }) => id));
    const all = new Map<string, Known>();
    let toRead = READ_AT_ONCE;
    for (const board of boards) {
      const place = places.get(board.id);
      if (!place) continue;
      let known = this.#known.get(board.id);
      if (known?.epoch !== place.epoch || known.seq < place.seq) {
        known = toRead-- > 0 ? await this.#read(board) : undefined;
      }
      if (!known) continue;
      this.#remember(board.id, known);
      all.set(board.id, known);
    }
    return all;
  }

  async #read({ id, kind }: KnownBoard): Promise<Known | undefined> {
    // Between two boards everybody else has their turn: who types does not wait for a list.
    await setImmediate();
    try {
      const stored = await this.#ports.updateLog.load(id);
      const known = kindOfBoard(kind);
      if (!stored || !known) return undefined;
      const doc = openDocument(stored);
      const { count, headline, filled = null } = known.gist(known.read(doc));
      const reported = linesFilled(readReport(doc));
      doc.destroy();
      const seq = stored.updates.at(-1)?.seq ?? stored.checkpoint?.seq ?? 0;
      const gist = { count, headline: shortened(headline), filled };
      return { epoch: stored.epoch, seq, gist, reported };
    } catch {
      // One board that cannot be read takes no list from anybody: whoever opens it is told.
      return undefined;
    }
  }

  #remember(id: string, known: Known): void {
    this.#known.delete(id);
    this.#known.set(id, known);
    const oldest = this.#known.keys().next().value;
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
  }
}

const HEADLINE_LENGTH = 240;

/** One line that a list has room for; no character is cut in two. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= HEADLINE_LENGTH) return line;
  return `${[...line].slice(0, HEADLINE_LENGTH - 1).join('')}…`;
}
