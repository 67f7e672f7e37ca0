import { createUndo, type NoteKind } from '@throughline/board';
import type { Language, Me, Role } from '@throughline/protocol';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { unlessFull } from './board-full.ts';
import { type ItemSteps, itemSteps } from './items/item-steps.ts';
import type { KindScreen } from './kinds/kind-screen.ts';

/** A note that this person is about to make. */
export interface NoteToMake {
  readonly list: string;
  readonly kind: NoteKind;
  /** The id of the note that it follows; null for the end of the list. */
  readonly after: string | null;
  readonly text: string;
  /** The text is the beginning of what is being typed: undo takes it back with the typing that follows. */
  readonly typing?: boolean;
}

/** What this person can do to a board of any kind, each a step of its own for undo. */
export interface BoardChanges {
  /** Makes a note with its text, as one change. @returns its id; undefined when the board is full */
  make(note: NoteToMake): string | undefined;
  move(noteId: string, to: { list: string; before: string | null }): boolean;
  setKind(noteId: string, kind: NoteKind): boolean;
  remove(noteId: string): boolean;
  /** The same for items. */
  readonly items: ItemSteps;
  readonly undo: Y.UndoManager;
  destroy(): void;
}

export interface ChangesParts {
  readonly doc: Y.Doc;
  readonly kind: Pick<KindScreen, 'notes' | 'items' | 'newNoteValues'>;
  readonly me: Pick<Me, 'key' | 'role' | 'level'>;
  /** Asked at each new note: a person may change the language of the screens. */
  readonly language: () => Language;
  /** The role of the one whose words are written down, where it is not this person; asked at each new note. */
  readonly writesFor?: () => Role | null;
}

export function makeBoardChanges({
  doc,
  kind,
  me,
  language,
  writesFor = () => null,
}: ChangesParts): BoardChanges {
  const undo = createUndo(doc, [ySyncPluginKey]);
  const writer = () => {
    const role = writesFor();
    const own = { author: me.key, role: role ?? me.role, language: language() };
    return role === null ? own : { ...own, by: 'scribe' as const };
  };
  return {
    make: ({ after, ...note }) =>
      unlessFull(() =>
        kind.notes.add(doc, {
          ...note,
          ...writer(),
          ...(after !== null && { after }),
          values: kind.newNoteValues?.(me) ?? {},
        }),
      ),
    move: (noteId, to) => kind.notes.move(doc, noteId, to),
    setKind: (noteId, noteKind) => kind.notes.setKind(doc, noteId, noteKind),
    remove: (noteId) => kind.notes.delete(doc, noteId),
    items: itemSteps({ doc, items: kind.items, writer }),
    undo,
    destroy: () => undo.destroy(),
  };
}
