import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import type { Writer } from '../document/entry.ts';
import { newEntryId } from '../document/entry-id.ts';
import { writeBoard } from '../document/write-board.ts';
import { type SeedNote, writeNotes } from '../notes/write-notes.ts';
import { newFragment } from '../text/fragment-text.ts';
import { NOTE_LANES, type NoteLane, PATTERN_BOARD_SCHEMA } from './vocabulary.ts';

/** A cluster that a board begins with, with the signals that stand in it by their ids. */
export interface SeedCluster extends Writer {
  readonly title: string;
  readonly counter?: string;
  readonly signals?: readonly string[];
}

/** What a pattern board begins with. Signals are put there by who pulls them. */
export interface PatternBoardSeed {
  readonly notes?: readonly SeedNote<NoteLane>[];
  readonly clusters?: readonly SeedCluster[];
}

/** Writes the template of a pattern board, and its seed. For the server alone, when it makes the board. */
export function writePatternBoard(doc: Y.Doc, seed: PatternBoardSeed = {}): void {
  writeBoard(doc, { kind: 'pattern-board', schema: PATTERN_BOARD_SCHEMA }, () => {
    writeNotes(doc, NOTE_LANES, seed.notes ?? []);
    const clusters = seed.clusters ?? [];
    const keys = generateNKeysBetween(null, null, clusters.length);
    for (const [i, cluster] of clusters.entries()) writeCluster(doc, cluster, keys[i] ?? 'a0');
  });
}

function writeCluster(doc: Y.Doc, cluster: SeedCluster, order: string): void {
  const { title, counter = '', signals = [], ...writer } = cluster;
  const items = doc.getMap('items');
  const id = newEntryId();
  const item = newItem({ ...writer, type: 'cluster', parent: null, order });
  for (const [name, text] of Object.entries({ title, counter, insight: '' })) {
    item.set(name, newFragment(text));
  }
  items.set(id, item);
  const keys = generateNKeysBetween(null, null, signals.length);
  for (const [i, signal] of signals.entries()) {
    items.set(signal, newItem({ ...writer, type: 'place', parent: id, order: keys[i] ?? 'a0' }));
  }
}

function newItem(fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  return new Y.Map<unknown>([...Object.entries(fields), ['deletedAt', null]]);
}
