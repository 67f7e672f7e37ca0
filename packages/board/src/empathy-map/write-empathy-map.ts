import type * as Y from 'yjs';
import { writeBoard } from '../document/write-board.ts';
import { type SeedNote as AnySeedNote, writeNotes } from '../notes/write-notes.ts';
import { newFragment } from '../text/fragment-text.ts';
import {
  BOARD_SCHEMA_VERSION,
  type EvidenceStrength,
  LISTS,
  type ListId,
  NEED_PARTS,
  type NeedPart,
} from './vocabulary.ts';

/** A note that a map begins with. */
export type SeedNote = AnySeedNote<ListId>;

/** What a board begins with; notes stand in their lists in the order given. */
export interface EmpathyMapSeed {
  readonly notes?: readonly SeedNote[];
  readonly need?: Readonly<Partial<Record<NeedPart, string>>>;
  readonly strength?: EvidenceStrength;
}

/**
 * Writes the template of an empathy map, and its seed, in one transaction. Only the server does this, once,
 * at the creation of the document; a document that is a board already is left as it is.
 */
export function writeEmpathyMap(doc: Y.Doc, seed: EmpathyMapSeed = {}): void {
  writeBoard(doc, { kind: 'empathy-map', schema: BOARD_SCHEMA_VERSION }, () => {
    const need = doc.getMap('need');
    for (const part of NEED_PARTS) need.set(part, newFragment(seed.need?.[part]));
    if (seed.strength) need.set('strength', seed.strength);
    writeNotes(doc, LISTS, seed.notes ?? []);
  });
}
