import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { Buddies, BuddyPair } from '@throughline/network';
import { Turns } from '../turns.ts';

/**
 * Which teams are buddies and what they opened to each other, known without asking the store: each
 * document frame asks. Emits `changed` once something was opened, closed or ended, and `stored` where
 * that was done here.
 */
export class BuddyDesk extends EventEmitter<{ changed: []; stored: [] }> {
  readonly #buddies: Buddies;
  /** One change is stored and read back before the next, so that what is known never goes back. */
  readonly #turns = new Turns();
  readonly #opened = new Map<string, string>();
  #pairs: readonly BuddyPair[] = [];

  constructor(buddies: Buddies) {
    super();
    this.#buddies = buddies;
  }

  /** The team that each opened board is open to, as it is at any moment. */
  get opened(): ReadonlyMap<string, string> {
    return this.#opened;
  }

  get pairs(): readonly BuddyPair[] {
    return this.#pairs;
  }

  /** The team that is a team's buddy. */
  buddyOf(teamId: string): string | undefined {
    return this.#pairs
      .find(({ teamIds }) => teamIds.includes(teamId))
      ?.teamIds.find((id) => id !== teamId);
  }

  /** Reads what is stored: at the start, when teams or boards went, and when another server may have changed it. */
  read(): Promise<void> {
    return this.#turns.take('all', () => this.#read());
  }

  /** @returns false where one of the two has another buddy; the same two again change nothing */
  pair(one: string, other: string, since: number): Promise<boolean> {
    const teamIds: readonly [string, string] = one < other ? [one, other] : [other, one];
    return this.#change(async () => {
      const stored = await this.#buddies.pair({ teamIds, since });
      if (stored) return true;
      const pairs = await this.#buddies.pairs();
      return pairs.some((pair) => pair.teamIds[0] === teamIds[0] && pair.teamIds[1] === teamIds[1]);
    });
  }

  /** Ends the pairing of a team; every board that either opened is closed. */
  part(teamId: string): Promise<void> {
    return this.#change(() => this.#buddies.part(teamId));
  }

  /** @returns false where its team has no buddy */
  open(boardId: string): Promise<boolean> {
    return this.#change(() => this.#buddies.open(boardId));
  }

  close(boardId: string): Promise<void> {
    return this.#change(() => this.#buddies.close(boardId));
  }

  #change<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#turns.take('all', async () => {
      const result = await work();
      this.emit('stored');
      await this.#read();
      return result;
    });
  }

  async #read(): Promise<void> {
    const [pairs, boards] = await Promise.all([this.#buddies.pairs(), this.#buddies.opened()]);
    const opened = new Map(boards.map(({ boardId, buddyId }) => [boardId, buddyId]));
    const isSame = isDeepStrictEqual([pairs, opened], [this.#pairs, this.#opened]);
    if (isSame) return;
    this.#pairs = pairs;
    this.#opened.clear();
    for (const [boardId, buddyId] of opened) this.#opened.set(boardId, buddyId);
    this.emit('changed');
  }
}
