import {
  addNote,
  BoardFull,
  createUndo,
  deleteNote,
  type EvidenceStrength,
  type ListId,
  LOCAL_CHANGE,
  moveNote,
  type NoteKind,
  setFragmentText,
  setNeedStrength,
  setNoteKind,
} from '@throughline/board';
import type { Language, Me } from '@throughline/protocol';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** A note that this person is about to make. */
export interface NoteToMake {
  readonly list: ListId;
  readonly kind: NoteKind;
  /** The id of the note that it follows; null for the end of the list. */
  readonly after: string | null;
  readonly text: string;
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
  const asOneStep = <T>(change: () => T): T => {
    undo.stopCapturing();
    const result = change();
    undo.stopCapturing();
    return result;
  };

  return {
    make({ text, after, ...place }) {
      const author = { author: me.key, role: me.role, language: language() };
      const follows = after === null ? {} : { after };
      undo.stopCapturing();
      try {
        return doc.transact(() => {
          const id = addNote(doc, { ...place, ...author, ...follows });
          const fragment = fragmentOf(doc, id);
          if (fragment !== undefined) setFragmentText(fragment, text);
          return id;
        }, LOCAL_CHANGE);
      } catch (problem) {
        if (problem instanceof BoardFull) return undefined;
        throw problem;
      }
    },
    move: (noteId, to) => asOneStep(() => moveNote(doc, noteId, to)),
    setKind: (noteId, kind) => asOneStep(() => setNoteKind(doc, noteId, kind)),
    remove: (noteId) => asOneStep(() => deleteNote(doc, noteId)),
    setStrength: (strength) => asOneStep(() => setNeedStrength(doc, strength)),
    undo,
    destroy: () => undo.destroy(),
  };
}

/** The text of a note to write in, deleted or not. */
export function fragmentOf(doc: Y.Doc, noteId: string): Y.XmlFragment | undefined {
  const note = doc.getMap('notes').get(noteId);
  const fragment = note instanceof Y.Map ? note.get('text') : undefined;
  return fragment instanceof Y.XmlFragment ? fragment : undefined;
}
