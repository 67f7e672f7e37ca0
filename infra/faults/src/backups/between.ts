import type { Expectation, Expectations } from '../histories.ts';

/**
 * How often each token may stand in a board that was read at some moment between two: it must be there only if it
 * was acked before and nobody tried to erase it until after, and must not be only if its erasure was acked before.
 */
export function between(before: Expectations, after: Expectations): Expectations {
  const boards = new Map<string, Map<string, Expectation>>();
  for (const [boardId, tokens] of after) {
    const known = before.get(boardId);
    const merged = new Map<string, Expectation>();
    for (const [token, late] of tokens) {
      const early = known?.get(token);
      const least = early?.least === 1 && late.least === 1 ? 1 : 0;
      merged.set(token, { noteId: late.noteId, least, most: early?.most ?? 1 });
    }
    boards.set(boardId, merged);
  }
  return boards;
}
