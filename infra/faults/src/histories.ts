import { EventEmitter, once } from 'node:events';

/** One thing that one person did to a board: wrote a token, or took one of their own away again. */
export interface Act {
  readonly kind: 'write' | 'erase';
  /** Unique in the run, such as «c07-000123». */
  readonly token: string;
  readonly boardId: string;
  readonly noteId: string;
  /** The page on which it was done; a person who lost a page goes on with another. */
  readonly page: string;
}

/** `invoked`: the server may have it. `ok`: the server acked it. `unknown`: its page died unacked. */
export type Outcome = 'invoked' | 'ok' | 'unknown';

/** How often a token may stand in a board, by what was acked and what was tried. */
export interface Expectation {
  readonly noteId: string;
  readonly least: 0 | 1;
  readonly most: 0 | 1;
}

/** Board id → token → how often it may stand there. What is in none of these nobody wrote. */
export type Expectations = ReadonlyMap<string, ReadonlyMap<string, Expectation>>;

/** What brought an acked act to the server: its own frame, or an answer to a sync request. */
export type Carrier = 'own-frame' | 'sync-answer';

/** One line of a written history. */
export type HistoryLine = {
  readonly atMs: number;
  readonly event: 'invoke' | 'ok' | 'unknown';
  readonly carrier?: Carrier;
} & Act;

export const TOKEN = /«c\d{2,}-\d{6}»/g;

/** The token that the person with this name writes as their `number`th. */
export const tokenOf = (person: string, number: number): string =>
  `«${person}-${String(number).padStart(6, '0')}»`;

/**
 * What a board must and may hold that was read at some moment between two.
 * @param before what was known at the first
 * @param after what was known at the second
 */
export function between(before: Expectations, after: Expectations): Expectations {
  const boards = new Map<string, Map<string, Expectation>>();
  for (const [boardId, tokens] of after) {
    const earlier = before.get(boardId);
    const both = new Map<string, Expectation>();
    for (const [token, { noteId, least, most }] of tokens) {
      const was = earlier?.get(token) ?? { least: 0, most: 1 };
      both.set(token, {
        noteId,
        least: was.least === 1 && least === 1 ? 1 : 0,
        most: was.most === 0 && most === 0 ? 0 : 1,
      });
    }
    boards.set(boardId, both);
  }
  return boards;
}

/** Everything that all simulated people did, in order, and what they were told became of it. */
export class History {
  readonly lines: HistoryLine[] = [];
  readonly #outcomes = new Map<Act, Outcome>();
  readonly #counts: Record<Outcome, number> = { invoked: 0, ok: 0, unknown: 0 };
  readonly #events = new EventEmitter();
  #ackedInOwnFrame = 0;

  /** Somebody is about to do this. */
  invoke(act: Act): void {
    this.#outcomes.set(act, 'invoked');
    this.#counts.invoked += 1;
    this.#write('invoke', act);
  }

  /** The server said that it has this act durably. */
  ok(act: Act, carrier: Carrier): void {
    this.#settle(act, 'ok', carrier);
    if (carrier === 'own-frame') this.#ackedInOwnFrame += 1;
    this.#events.emit('ok');
  }

  /** The page died before it heard of this act: it may be in the store, once, or not. */
  unknown(act: Act): void {
    this.#settle(act, 'unknown', undefined);
  }

  /** How many acts stand at this outcome now. */
  count(outcome: Outcome): number {
    return this.#counts[outcome];
  }

  /** When the last ack before this moment came, by `performance.now()`; 0 if none did. */
  lastOkBefore(atMs: number): number {
    return this.lines.findLast((line) => line.event === 'ok' && line.atMs < atMs)?.atMs ?? 0;
  }

  get size(): number {
    return this.#outcomes.size;
  }

  /** Characters in tokens whose writing was acked. */
  get ackedCharacters(): number {
    let sum = 0;
    for (const [{ kind, token }, outcome] of this.#outcomes) {
      if (kind === 'write' && outcome === 'ok') sum += token.length;
    }
    return sum;
  }

  /** How many acts went to the server as they were done, and were acked. */
  get ackedInOwnFrame(): number {
    return this.#ackedInOwnFrame;
  }

  /** Resolves once this many more acts went to the server as they were done, and were acked. */
  async whenMoreAreAcked(count: number): Promise<void> {
    const wanted = this.#ackedInOwnFrame + count;
    while (this.#ackedInOwnFrame < wanted) await once(this.#events, 'ok');
  }

  /** What a board must and may hold, judged by what is known at this moment. */
  expectations(): Expectations {
    return this.#expectations((outcome) => outcome === 'ok');
  }

  /** What a board must hold if the server has all that was ever done. */
  expectationsIfAllArrived(): Expectations {
    return this.#expectations(() => true);
  }

  #expectations(isThere: (outcome: Outcome) => boolean): Expectations {
    const boards = new Map<string, Map<string, Expectation>>();
    for (const [{ kind, token, boardId, noteId }, outcome] of this.#outcomes) {
      const tokens = boards.get(boardId) ?? new Map<string, Expectation>();
      boards.set(boardId, tokens);
      const done = isThere(outcome);
      if (kind === 'write') tokens.set(token, { noteId, least: done ? 1 : 0, most: 1 });
      else tokens.set(token, { noteId, least: 0, most: done ? 0 : 1 });
    }
    return boards;
  }

  #settle(act: Act, outcome: 'ok' | 'unknown', carrier: Carrier | undefined): void {
    if (this.#outcomes.get(act) !== 'invoked') throw new Error(`${act.token} was settled before`);
    this.#outcomes.set(act, outcome);
    this.#counts.invoked -= 1;
    this.#counts[outcome] += 1;
    this.#write(outcome, act, carrier);
  }

  #write(event: HistoryLine['event'], act: Act, carrier?: Carrier): void {
    const atMs = Math.round(performance.now());
    this.lines.push({ atMs, event, ...act, ...(carrier && { carrier }) });
  }
}
