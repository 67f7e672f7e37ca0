import { setImmediate } from 'node:timers/promises';
import { type BoardCount, countBoard } from '@throughline/board';
import type { Board } from '@throughline/network';
import type { Clock, RoomRegistry } from '@throughline/rooms';

/** A board on which people write is counted again no sooner than this. */
const COUNT_EVERY_MS = 3_000;
/** Counting goes on for so long at a time, at most. */
const COUNT_FOR_MS = 100;

interface Tally {
  readonly count: BoardCount | undefined;
  readonly at: number;
}
interface Ports {
  readonly rooms: Pick<RoomRegistry, 'look'>;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * How much stands on each board: counted in its room's own copy between two ticks, or in what is stored where nobody
 * has it open, and again only after somebody wrote on it.
 */
export class BoardTallies {
  readonly #ports: Ports;
  readonly #known = new Map<string, Tally>();
  /** Boards that changed since they were counted. */
  readonly #changed = new Set<string>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Something on a board changed. Called for every commit: it costs one look-up. */
  changed(boardId: string): void {
    if (this.#known.has(boardId)) this.#changed.add(boardId);
  }

  of(boardId: string): BoardCount | undefined {
    return this.#known.get(boardId)?.count;
  }

  forget(boardId: string): void {
    this.#known.delete(boardId);
    this.#changed.delete(boardId);
  }

  /**
   * Counts those of these boards that are due, the longest uncounted first, for a while; the others are counted
   * when it is asked again.
   * @returns whether anything was counted
   */
  async count(boards: readonly Pick<Board, 'id' | 'kind'>[]): Promise<boolean> {
    const { clock } = this.#ports;
    const startedAt = clock.now();
    const countedAt = ({ id }: Pick<Board, 'id'>) => this.#known.get(id)?.at ?? -Infinity;
    const due = boards
      .filter(({ id }) => !this.#known.has(id) || this.#isDue(id, startedAt))
      .sort((a, b) => countedAt(a) - countedAt(b));
    for (const board of due) {
      // Between two boards everybody else has their turn: who types does not wait for this.
      await setImmediate();
      if (clock.now() - startedAt >= COUNT_FOR_MS) break;
      await this.#count(board);
    }
    return due.length > 0;
  }

  #isDue(boardId: string, now: number): boolean {
    const at = this.#known.get(boardId)?.at ?? -Infinity;
    return this.#changed.has(boardId) && now - at >= COUNT_EVERY_MS;
  }

  async #count({ id, kind }: Pick<Board, 'id' | 'kind'>): Promise<void> {
    this.#changed.delete(id);
    let count: BoardCount | undefined;
    try {
      count = (await this.#ports.rooms.look(id, (doc) => countBoard(kind, doc)))?.result;
    } catch {
      // One board that cannot be read takes the others from nobody: whoever opens it is told.
    }
    this.#known.set(id, { count, at: this.#ports.clock.now() });
  }
}
