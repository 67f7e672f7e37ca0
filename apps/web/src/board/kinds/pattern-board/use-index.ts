import { type PatternBoardView, type SimilarSignals, similarSignals } from '@throughline/board';
import { useMemo } from 'react';
import { type BoardTools, useBoardTools } from '../../board-tools.ts';

const INDEXES = new WeakMap<object, SimilarSignals>();

/** The index of what is alike on this board, as far as this view; built on this device when it is first asked for. */
export function useIndex(view: PatternBoardView): () => SimilarSignals {
  const tools = useBoardTools();
  return useMemo(() => () => indexOf(tools, view), [tools, view]);
}

function indexOf({ screen }: BoardTools, { cards }: PatternBoardView): SimilarSignals {
  const known = INDEXES.get(screen) ?? similarSignals();
  INDEXES.set(screen, known);
  known.keep(cards.values());
  return known;
}
