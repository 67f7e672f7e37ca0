import type { BoardReading } from './board-reading.ts';
import type { Expectation } from './histories.ts';

/** What was found wrong, and where. */
export interface Fault {
  readonly kind: /** A write was acked and is not there. */
    | 'lost'
    /** A token stands there more than once. */
    | 'doubled'
    /** Its erasure was acked, and it is there. */
    | 'returned'
    /** Nobody wrote this, or not there. */
    | 'foreign'
    /** Two replicas differ when all should be equal. */
    | 'unequal'
    /** Yjs keeps something back because what it builds on is missing. */
    | 'pending'
    /** A page said that all was saved while something was not acked. */
    | 'said-saved'
    /** The server ended a connection for good. */
    | 'ended'
    /** The store could not be opened or read. */
    | 'unreadable'
    /** Somebody was not told in time that nothing is saved. */
    | 'untold'
    /** Something was acked while nothing could be saved. */
    | 'acked'
    /** A board did not open, or people did not see each other. */
    | 'unseen';
  /** In which replica or at which moment. */
  readonly where: string;
  readonly detail: string;
}

/**
 * Holds a board against what people did.
 * @param expected token → how often it may stand in this board
 * @param before the board before anybody typed
 */
export function judgeBoard(
  expected: ReadonlyMap<string, Expectation>,
  before: BoardReading,
  found: BoardReading,
  where: string,
): Fault[] {
  const fault = (kind: Fault['kind'], detail: string): Fault => ({ kind, where, detail });
  return [
    ...judgeTokens(expected, found).map(([kind, detail]) => fault(kind, detail)),
    ...strangeThings(expected, before, found).map((detail) => fault('foreign', detail)),
  ];
}

function judgeTokens(
  expected: ReadonlyMap<string, Expectation>,
  found: BoardReading,
): [Fault['kind'], string][] {
  const counts = new Map<string, number>();
  for (const { tokens } of found.notes.values()) {
    for (const [token, count] of tokens) counts.set(token, (counts.get(token) ?? 0) + count);
  }
  const faults: [Fault['kind'], string][] = [];
  for (const [token, { least, most }] of expected) {
    const count = counts.get(token) ?? 0;
    if (count < least) faults.push(['lost', token]);
    else if (count > 1) faults.push(['doubled', `${token} stands there ${count} times`]);
    else if (count > most) faults.push(['returned', token]);
  }
  return faults;
}

/** Text, notes and fields that nobody made, tokens in another note than their own, and old text that is gone. */
function strangeThings(
  expected: ReadonlyMap<string, Expectation>,
  before: BoardReading,
  found: BoardReading,
): string[] {
  const strange: string[] = [];
  const made = new Set([...expected.values()].map(({ noteId }) => noteId));
  for (const [id, { tokens, rest, fields }] of found.notes) {
    const old = before.notes.get(id);
    if (!old && !made.has(id)) strange.push(`note ${id}`);
    if (rest !== (old?.rest ?? '')) strange.push(`in note ${id}: ${JSON.stringify(rest)}`);
    if (old && fields !== old.fields) strange.push(`fields of note ${id}: ${fields}`);
    for (const token of tokens.keys()) {
      if (expected.get(token)?.noteId !== id) strange.push(`${token} in note ${id}`);
    }
  }
  for (const id of before.notes.keys()) if (!found.notes.has(id)) strange.push(`no note ${id}`);
  if (found.frame !== before.frame) strange.push(`around the notes: ${found.frame}`);
  return strange;
}
