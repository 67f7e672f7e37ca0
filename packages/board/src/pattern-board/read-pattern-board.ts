import type * as Y from 'yjs';
import { type ItemsView, readItems } from '../items/read-items.ts';
import { type NotesByList, readNotes } from '../notes/read-notes.ts';
import { type Card, cardsOf, type KnownCard } from './card.ts';
import { type Cluster, clustersOf, keepList } from './cluster.ts';
import { readSignals, type Signal } from './signal.ts';
import {
  type NoteLane,
  type NoteValues,
  PATTERN_ITEMS,
  PATTERN_NOTES,
  type PatternTypes,
} from './vocabulary.ts';

/** A pattern board as screens and exports see it. */
export interface PatternBoardView {
  readonly signals: ReadonlyMap<string, Signal>;
  /** Every lane that takes notes is there. */
  readonly notes: NotesByList<NoteLane, NoteValues>;
  readonly items: ItemsView<PatternTypes>;
  /** Signals and this board's own notes of the first lane, by id: first those that were pulled. */
  readonly cards: ReadonlyMap<string, Card>;
  /** The clusters on the board itself; others stand in them. */
  readonly clusters: readonly Cluster[];
  /** The cards in no cluster that nobody has kept apart. */
  readonly loose: readonly Card[];
  /** Those that were kept apart: what fits nowhere is not lost. */
  readonly outliers: readonly Card[];
  /** How many teams have something on this board. */
  readonly teams: number;
}

export type PatternParts = Pick<PatternBoardView, 'signals' | 'notes' | 'items'>;

/** Reads the whole board. Bad or foreign data is skipped or given a default; nothing is thrown, nothing changed. */
export function readPatternBoard(doc: Y.Doc): PatternBoardView {
  return patternViewer()({
    signals: readSignals(doc),
    notes: readNotes(doc, PATTERN_NOTES),
    items: readItems(doc, PATTERN_ITEMS),
  });
}

/** Puts the parts together; from call to call, what says the same keeps its identity. */
export function patternViewer(): (parts: PatternParts) => PatternBoardView {
  let cards = new Map<string, KnownCard>();
  const clusters = new Map<string, Cluster>();
  let before: PatternBoardView | undefined;
  return (parts) => {
    const { signals, notes, items } = parts;
    const placeOf = (id: string) => {
      const item = items.byId.get(id);
      return item?.type === 'place' ? item : undefined;
    };
    const whats = [...signals.values(), ...(notes.get('signals') ?? [])];
    cards = cardsOf(whats, placeOf, cards);
    const all = Array.from(cards.values(), ({ card }) => card);
    const free = all.filter((card) => card.cluster === null);
    const next: PatternBoardView = {
      ...parts,
      cards: new Map(all.map((card) => [card.id, card])),
      clusters: clustersOf(items, all, clusters),
      loose: free.filter((card) => !card.isOutlier),
      outliers: free.filter((card) => card.isOutlier),
      teams: new Set(Array.from(signals.values(), ({ teamId }) => teamId).filter(Boolean)).size,
    };
    before = before ? keepParts(before, next) : next;
    return before;
  };
}

function keepParts(known: PatternBoardView, next: PatternBoardView): PatternBoardView {
  const sameCards =
    known.cards.size === next.cards.size &&
    [...next.cards].every(([id, card]) => known.cards.get(id) === card);
  return {
    ...next,
    cards: sameCards ? known.cards : next.cards,
    clusters: keepList(known.clusters, next.clusters),
    loose: keepList(known.loose, next.loose),
    outliers: keepList(known.outliers, next.outliers),
  };
}
