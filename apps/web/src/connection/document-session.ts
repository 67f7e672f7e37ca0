import type { DocumentConnection } from '@throughline/client';
import type { BoardInfo, CloseReason, Problem } from '@throughline/protocol';
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
  readonly after?: (ms: number, run: () => void) => () => void;
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
export function openDocumentSession({
  fetchBoard,
  open,
  now = () => performance.now(),
  after = browserAfter,
}: DocumentSessionParts): DocumentSession {
  const listeners = new Set<() => void>();
  let state: DocumentState = { kind: 'opening', unsentTexts: [] };
  let connection: DocumentConnection | undefined;
  let attempt = 0;
  let failures = 0;
  let endsInARow = 0;
  let cancelRetry: (() => void) | undefined;
  let closing: Promise<void> | undefined;

  const become = (next: DocumentState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  const ask = async () => {
    cancelRetry?.();
    const mine = ++attempt;
    const answer = await fetchBoard();
    if (mine !== attempt || closing !== undefined) return;
    if (answer.kind === 'ok') enter(answer.value);
    else missed(answer);
  };

  const enter = (board: BoardInfo) => {
    failures = 0;
    const opened = open(board);
    const openedAt = now();
    connection = opened;
    const stop = opened.subscribe(() => {
      const status = opened.status();
      if (status.kind !== 'ended' || connection !== opened) return;
      stop();
      connection = undefined;
      void opened.close();
      if (now() - openedAt > GOOD_AFTER_MS) endsInARow = 0;
      ended(status.reason, [...state.unsentTexts, ...status.unsentTexts]);
    });
    become({ kind: 'open', board, connection: opened, unsentTexts: state.unsentTexts });
    void opened.takeTextsFromOlderCopies().then((texts) => {
      if (texts.length > 0) become({ ...state, unsentTexts: [...state.unsentTexts, ...texts] });
    });
  };

  const ended = (reason: CloseReason, unsentTexts: readonly string[]) => {
    endsInARow += 1;
    const because = endsInARow > MAX_ENDS_IN_A_ROW ? 'refused' : closedBy(reason);
    if (because !== undefined) return become({ kind: 'closed', because, unsentTexts });
    become({ kind: 'opening', unsentTexts });
    void ask();
  };

  const missed = (failure: Failure) => {
    const { unsentTexts } = state;
    const because = failure.kind === 'problem' ? closedByProblem(failure.problem) : undefined;
    if (because !== undefined) return become({ kind: 'closed', because, unsentTexts });
    const why = failure.kind === 'unreachable' ? failure.why : 'unexpected';
    become({ kind: 'unreachable', why, unsentTexts });
    cancelRetry = after(Math.min(FIRST_RETRY_MS * 2 ** failures++, LONGEST_RETRY_MS), ask);
  };

  void ask();

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry() {
      if (state.kind === 'open' || closing !== undefined) return;
      endsInARow = 0;
      become({ kind: 'opening', unsentTexts: state.unsentTexts });
      void ask();
    },
    putAwayUnsent: () => become({ ...state, unsentTexts: [] }),
    close() {
      closing ??= Promise.resolve(connection?.close());
      cancelRetry?.();
      return closing;
    },
  };
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
    case 'epochMismatch':
    case 'updateRefused':
    case 'forbidden':
    case 'unknownDocument':
    case 'malformed':
    case 'restarting':
    case 'tryAgain':
      return undefined;
  }
}

function closedByProblem(problem: Problem): ClosedBecause | undefined {
  switch (problem.code) {
    case 'signed-out':
      return 'signed-out';
    case 'not-allowed':
      return 'forbidden';
    case 'not-found':
      return 'not-found';
    default:
      return undefined;
  }
}

function browserAfter(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
