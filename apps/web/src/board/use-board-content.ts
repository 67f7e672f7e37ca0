import type { NoteView } from '@throughline/board';
import { useSyncExternalStore } from 'react';
import { useBoardTools } from './board-tools.ts';
import type { BoardStep } from './kinds/kind-screen.ts';

/** The board as its kind reads it now; what did not change keeps its identity. */
export function useBoardContent(): unknown {
  const { content } = useBoardTools();
  return useSyncExternalStore(content.subscribe, content.snapshot);
}

/** The notes of each list now. */
export function useNotes(): ReadonlyMap<string, readonly NoteView[]> {
  const { kind } = useBoardTools();
  return kind.lists(useBoardContent());
}

/** The steps of the board now. */
export function useSteps(): readonly BoardStep[] {
  const { kind } = useBoardTools();
  return kind.steps(useBoardContent());
}
