import type { BoardKind } from '@throughline/protocol';
import type * as Y from 'yjs';
import { type Cluster, cardsWithin } from './cluster.ts';
import { readPatternBoard } from './read-pattern-board.ts';

/** Whether a pattern became an insight in words with which nobody disagrees. What stands in it goes with it. */
export function isSettled(cluster: Cluster): boolean {
  const { values, texts } = cluster.item;
  if (!values.isInsight || (texts.insight?.text ?? '').trim() === '') return false;
  return (
    cluster.answers.every((answer) => answer.values.answer !== 'disputes') &&
    cardsWithin(cluster).every(({ signal }) => (signal?.disputedBy.length ?? 0) === 0)
  );
}

/** Which notes of which boards stand in an insight of a pattern board, by board. */
export function notesInInsights(
  boards: Iterable<{ readonly kind: BoardKind; readonly doc: Y.Doc }>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { kind, doc } of boards) {
    if (kind !== 'pattern-board') continue;
    const cards = readPatternBoard(doc).clusters.filter(isSettled).flatMap(cardsWithin);
    for (const { signal } of cards) {
      if (!signal || signal.state === 'withdrawn') continue;
      const notes = found.get(signal.boardId) ?? new Set<string>();
      found.set(signal.boardId, notes.add(signal.noteId));
    }
  }
  return found;
}
