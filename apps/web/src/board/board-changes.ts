import {
  addNote,
  BoardFull,
  createUndo,
  deleteNote,
  type EvidenceStrength,
  type ListId,
  moveNote,
  type NoteKind,
  setNeedStrength,
  setNoteKind,
} from '@throughline/board';
import type { Language, Me } from '@throughline/protocol';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/** A note that this person is about to make. */
export interface NoteToMake {
  readonly list: ListId;
  readonly kind: NoteKind;
  /** The id of the note that it follows; null for the end of the list. */
  readonly after: string | null;
  readonly text: string;
  /** The text is the beginning of what is being typed: undo takes it back with the typing that follows. */
  readonly typing?: boolean;
}

/** What this person can do to the map, each a step of its own for undo. */
export interface BoardChanges {
  /** Makes a note with its text, as one change. @returns its id; undefined when the board is full */
  make(note: NoteToMake): string | undefined;
  move(noteId: string, to: { list: ListId; before: string | null }): boolean;
  setKind(noteId: string, kind: NoteKind): boolean;
  remove(noteId: string): boolean;
  setStrength(strength: EvidenceStrength | undefined): boolean;
  readonly undo: Y.UndoManager;
  destroy(): void;
}

/**
 * @param language asked at each new note: a person may change the language of the screens
 */
export function makeBoardChanges(
  doc: Y.Doc,
  me: Pick<Me, 'key' | 'role'>,
  language: () => Language,
): BoardChanges {
  const undo = createUndo(doc, [ySyncPluginKey]);
  return {
    make({ text, after, ...place }) {
      const author = { author: me.key, role: me.role, language: language() };
      const follows = after === null ? {} : { after };
      try {
        return addNote(doc, { ...place, ...author, ...follows, text });
      } catch (problem) {
        if (problem instanceof BoardFull) return undefined;
        throw problem;
      }
    },
    move: (noteId, to) => moveNote(doc, noteId, to),
    setKind: (noteId, kind) => setNoteKind(doc, noteId, kind),
    remove: (noteId) => deleteNote(doc, noteId),
    setStrength: (strength) => setNeedStrength(doc, strength),
    undo,
    destroy: () => undo.destroy(),
  };
}
