import type { DocumentConnection } from '@throughline/client';
import type { BoardInfo, CloseReason, Problem } from '@throughline/protocol';
import { createStore } from 'zustand/vanilla';
import { type After, browserAfter } from '../clock/after.ts';
import type { Answer, Failure } from '../http/answer.ts';
import type { ClosedBecause, DocumentState } from './document-state.ts';

/** How many times in a row the server may end the connection before we stop opening it again. */
const MAX_ENDS_IN_A_ROW = 4;
/** A connection that lasted this long was a good one: the count starts again. */
const GOOD_AFTER_MS = 20_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

export interface DocumentSessionParts {
  /** Asks the server for the board as it is now: its epoch, and what this person may do. */
  readonly fetchBoard: () => Promise<Answer<BoardInfo>>;
  readonly open: (board: BoardInfo) => DocumentConnection;
  readonly now?: () => number;
  readonly after?: After;
}

/** Keeps one board open as long as this page shows it, over restores and refusals. */
export interface DocumentSession {
  /** The same object until it changes. */
  state(): DocumentState;
  subscribe(listener: () => void): () => void;
  /** Asks again now: after `unreachable`, or `closed` by a refusal. */
  retry(): void;
  /** The person has these words; they are not shown again. */
  putAwayUnsent(): void;
  /** Leaves the document; resolves when its local copy is closed. */
  close(): Promise<void>;
}

/**
 * Opens a board and stays with it. When the server ends a connection for a reason that a fresh copy
 * cures (a restored epoch, a refused update, a right that changed), the board is asked for again and
 * opened anew; what the person wrote in between is in `unsentTexts`.
 */
export function openDocumentSession(parts: DocumentSessionParts): DocumentSession {
  return new OpenSession(parts);
}

class OpenSession implements DocumentSession {
  readonly #fetchBoard: DocumentSessionParts['fetchBoard'];
  readonly #open: DocumentSessionParts['open'];
  readonly #now: () => number;
  readonly #after: After;
  readonly #store = createStore<DocumentState>(() => ({ kind: 'opening', unsentTexts: [] }));
  #connection: DocumentConnection | undefined;
  #asked = 0;
  #misses = 0;
  #endsInARow = 0;
  #lastEnd: CloseReason | undefined;
  #cancelRetry: () => void = () => {};
  #closing: Promise<void> | undefined;

  constructor({ fetchBoard, open, now, after }: DocumentSessionParts) {
    this.#fetchBoard = fetchBoard;
    this.#open = open;
    this.#now = now ?? (() => performance.now());
    this.#after = after ?? browserAfter;
    void this.#ask();
  }

  readonly state = (): DocumentState => this.#store.getState();

  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  readonly retry = (): void => {
    if (this.state().kind === 'open' || this.#closing !== undefined) return;
    this.#endsInARow = 0;
    this.#become({ kind: 'opening', unsentTexts: this.state().unsentTexts });
    void this.#ask();
  };

  readonly putAwayUnsent = (): void => this.#become({ ...this.state(), unsentTexts: [] });

  readonly close = (): Promise<void> => {
    this.#closing ??= Promise.resolve(this.#connection?.close());
    this.#cancelRetry();
    return this.#closing;
  };

  #become(state: DocumentState): void {
    this.#store.setState(state, true);
  }

  async #ask(): Promise<void> {
    this.#cancelRetry();
    this.#asked += 1;
    const mine = this.#asked;
    const answer = await this.#fetchBoard();
    if (mine !== this.#asked || this.#closing !== undefined) return;
    if (answer.kind === 'ok') this.#enter(answer.value);
    else this.#missed(answer);
  }

  #enter(board: BoardInfo): void {
    this.#misses = 0;
    this.#lastEnd = undefined;
    const connection = this.#open(board);
    const openedAt = this.#now();
    this.#connection = connection;
    const stop = connection.subscribe(() => {
      const status = connection.status();
      if (status.kind !== 'ended' || this.#connection !== connection) return;
      stop();
      this.#connection = undefined;
      void connection.close();
      if (this.#now() - openedAt > GOOD_AFTER_MS) this.#endsInARow = 0;
      this.#ended(status.reason, [...this.state().unsentTexts, ...status.unsentTexts]);
    });
    connection.subscribeToRights(() => this.#told(connection, board));
    this.#become({ kind: 'open', board, connection, unsentTexts: this.state().unsentTexts });
    void connection.takeTextsFromOlderCopies().then((texts) => {
      const unsentTexts = [...this.state().unsentTexts, ...texts];
      if (texts.length > 0) this.#become({ ...this.state(), unsentTexts });
    });
  }

  /**
   * The server says what this person may do now. One who came to read has no copy of the board on this device:
   * to write they come in anew.
   * @param board as it was when the connection was opened
   */
  #told(connection: DocumentConnection, board: BoardInfo): void {
    const state = this.state();
    if (state.kind !== 'open' || state.connection !== connection) return;
    const access = connection.mayWrite() === false ? 'read' : 'write';
    const mayComment = connection.mayComment() ?? state.board.mayComment;
    if (access === state.board.access) {
      if (mayComment !== state.board.mayComment)
        this.#become({ ...state, board: { ...state.board, mayComment } });
      return;
    }
    if (access === 'read' || board.access === 'write') {
      this.#become({ ...state, board: { ...state.board, access, mayComment } });
      return;
    }
    this.#connection = undefined;
    void connection.close();
    this.#become({ kind: 'opening', unsentTexts: state.unsentTexts });
    void this.#ask();
  }

  #ended(reason: CloseReason, unsentTexts: readonly string[]): void {
    this.#endsInARow += 1;
    this.#lastEnd = reason;
    const because = this.#endsInARow > MAX_ENDS_IN_A_ROW ? 'refused' : closedBy(reason);
    if (because !== undefined) {
      this.#become({ kind: 'closed', because, unsentTexts });
      return;
    }
    this.#become({ kind: 'opening', unsentTexts });
    void this.#ask();
  }

  #missed(failure: Failure): void {
    const { unsentTexts } = this.state();
    const because =
      failure.kind === 'problem' ? closedByProblem(failure.problem, this.#lastEnd) : undefined;
    if (because !== undefined) {
      this.#become({ kind: 'closed', because, unsentTexts });
      return;
    }
    const why = failure.kind === 'unreachable' ? failure.why : 'unexpected';
    this.#become({ kind: 'unreachable', why, unsentTexts });
    const waitMs = Math.min(FIRST_RETRY_MS * 2 ** this.#misses, LONGEST_RETRY_MS);
    this.#misses += 1;
    this.#cancelRetry = this.#after(waitMs, () => void this.#ask());
  }
}

/** What an end means for the screen; undefined when asking for the board again is the cure. */
function closedBy(reason: CloseReason): ClosedBecause | undefined {
  switch (reason) {
    case 'signedOut':
      return 'signed-out';
    case 'protocolMismatch':
      return 'outdated';
    case 'tooLarge':
      return 'too-large';
    case 'documentFull':
      return 'full';
    case 'damaged':
      return 'damaged';
    case 'epochMismatch':
    case 'updateRefused':
    case 'partLocked':
    case 'forbidden':
    case 'unknownDocument':
    case 'malformed':
    case 'restarting':
    case 'tooFast':
    case 'tryAgain':
      return undefined;
  }
}

/** @param lastEnd how the server had ended the board's document, if that is why we ask */
function closedByProblem(
  problem: Problem,
  lastEnd: CloseReason | undefined,
): ClosedBecause | undefined {
  // With a convening go the sessions of those who joined it: who is signed out by that is told so.
  const deleted = lastEnd === 'unknownDocument';
  switch (problem.code) {
    case 'signed-out':
      return deleted ? 'deleted' : 'signed-out';
    case 'not-allowed':
      return 'forbidden';
    case 'not-found':
      return deleted ? 'deleted' : 'not-found';
    default:
      return undefined;
  }
}
