import type { Language, Role } from '@throughline/protocol';
import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { EMPATHY_MAP_KIND } from './document-maps.ts';
import { newFragment } from './fragment-text.ts';
import { newNoteId } from './note-id.ts';
import {
  BOARD_SCHEMA_VERSION,
  type EvidenceStrength,
  LISTS,
  type ListId,
  NEED_PARTS,
  type NeedPart,
  type NoteKind,
} from './vocabulary.ts';

/** A note that a board begins with. */
export interface SeedNote {
  readonly list: ListId;
  readonly kind: NoteKind;
  readonly author: string;
  readonly role: Role;
  readonly language: Language;
  readonly text: string;
}

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
  doc.transact(() => {
    const meta = doc.getMap('meta');
    if (meta.has('kind')) return;
    meta.set('kind', EMPATHY_MAP_KIND);
    meta.set('schema', BOARD_SCHEMA_VERSION);
    const need = doc.getMap('need');
    for (const part of NEED_PARTS) need.set(part, newFragment(seed.need?.[part]));
    if (seed.strength) need.set('strength', seed.strength);
    writeNotes(doc.getMap('notes'), seed.notes ?? []);
  });
}

function writeNotes(notes: Y.Map<unknown>, seeds: readonly SeedNote[]): void {
  for (const list of LISTS) {
    const inList = seeds.filter((seed) => seed.list === list);
    const keys = generateNKeysBetween(null, null, inList.length);
    for (const [i, { text, ...fields }] of inList.entries()) {
      notes.set(newNoteId(), newNote({ ...fields, order: keys[i] ?? 'a0' }, text));
    }
  }
}

/** A note's fields in the document, but for its text and `deletedAt`. */
export interface NoteFields {
  readonly list: ListId;
  readonly order: string;
  readonly kind: NoteKind;
  readonly author: string;
  readonly role: Role;
  readonly language: Language;
}

/** A note for a document: all its fields, and a text that an editor can be bound to as it is. */
export function newNote(fields: NoteFields, text = ''): Y.Map<unknown> {
  const note = new Y.Map<unknown>(Object.entries(fields));
  note.set('deletedAt', null);
  note.set('text', newFragment(text));
  return note;
}
