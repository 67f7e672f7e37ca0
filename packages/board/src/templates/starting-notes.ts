import type { StartingNote } from '@throughline/protocol';
import type * as Y from 'yjs';
import { writeNotes } from '../notes/write-notes.ts';

/** Writes the notes that a template gives a new board; nobody wrote them. For the server alone. */
export function writeStartingNotes(doc: Y.Doc, notes: readonly StartingNote[]): void {
  const lists = [...new Set(notes.map(({ area }) => area))];
  const seeds = notes.map(({ area, text, language }) => ({
    list: area,
    kind: 'guess' as const,
    author: '',
    role: 'other' as const,
    language,
    text,
  }));
  doc.transact(() => writeNotes(doc, lists, seeds));
}
