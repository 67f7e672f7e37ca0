import type { NoteKind } from '@throughline/board';
import type { Role } from '@throughline/protocol';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DropTarget } from './drag/drop-target.ts';
import type { CaretPlace } from './editor/field-editor.ts';
import type { ViewName } from './views/view-name.ts';

/** The one field that this person's editor is in. */
export type Writing =
  | { readonly kind: 'note'; readonly noteId: string; readonly caret: CaretPlace | 'as-left' }
  /**
   * A note that exists for nobody else until its first letter: then `noteId` is set. `after` is the
   * note that it follows, null at the end of the list. `serial` tells one draft from the next.
   */
  | {
      readonly kind: 'draft';
      readonly list: string;
      readonly after: string | null;
      readonly noteId: string | null;
      readonly noteKind: NoteKind;
      readonly serial: number;
      /** The note that another person deleted under this one's hands, and its words: the draft goes on with them. */
      readonly deleted?: { readonly noteId: string; readonly text: string };
    }
  /** A text of the template or of an item; `field` is its id in the outline. */
  | { readonly kind: 'text'; readonly field: string; readonly caret: CaretPlace | 'as-left' };

export type Draft = Extract<Writing, { kind: 'draft' }>;

export type BoardDialog =
  | { readonly kind: 'move'; readonly noteId: string }
  | { readonly kind: 'keyboard' }
  | { readonly kind: 'people' }
  | { readonly kind: 'menu' }
  /** What is said of one line; null: of all of them. */
  | { readonly kind: 'comments'; readonly on: string | null }
  | { readonly kind: 'find' }
  /** The votes of the board. */
  | { readonly kind: 'polls' }
  /** Looking after notes: one, or all of them. */
  | { readonly kind: 'care'; readonly noteId: string | null }
  | { readonly kind: 'paste'; readonly text: string; readonly list: string | undefined }
  | { readonly kind: 'scribe' }
  | { readonly kind: 'locks' }
  | { readonly kind: 'report' }
  /** Taking the board along; `part` is what is chosen already. */
  | { readonly kind: 'take-along'; readonly part?: 'slide' }
  | { readonly kind: 'leave' };

/** A message at the foot of the screen, with at most one thing to do about it. */
export type Toast = {
  readonly kind:
    | 'note-deleted'
    | 'item-deleted'
    | 'board-full'
    | 'area-locked'
    | 'link-gone'
    | 'link-copied';
};

/** Words of this person that nothing on the board holds. */
export interface LostWords {
  readonly id: number;
  readonly text: string;
  /** Another person deleted their note or entry, or there was no room for it. */
  readonly because: 'deleted' | 'item-deleted' | 'full';
  /** Where they can be a note again; undefined for words that were never one. */
  readonly note:
    | { readonly list: string; readonly kind: NoteKind; readonly after: string | null }
    | undefined;
}

/** The menu of one note or item; `kind` opens it at the question of how a note is known. */
export interface LineMenuState {
  readonly id: string;
  readonly at: 'first' | 'kind';
}

/** What one who runs the room can do with a note of any board, and with its votes. */
export interface RunsRoom {
  /** The note that the wall shows; undefined for none of this board. */
  readonly litNote: string | undefined;
  light(noteId: string, on: boolean): void;
  /** The vote that the wall shows; undefined for none of this board. */
  readonly litPoll: string | undefined;
  lightPoll(pollId: string, on: boolean): void;
  bring(noteId: string): void;
}

/** Where the person is on this screen. The document itself is never in here. */
export interface ScreenState {
  /** The view that this person chose; undefined: the one that goes with the size of the window. */
  readonly view: ViewName | undefined;
  /** The step that is shown where one is at a time; undefined: the first. */
  readonly openStep: string | undefined;
  /** All steps are shown, to choose from. */
  readonly overview: boolean;
  /** The line of the outline that has, or last had, the keyboard. */
  readonly line: string | undefined;
  /** The lines of the outline that are folded up. */
  readonly folded: ReadonlySet<string>;
  readonly writing: Writing | null;
  readonly menu: LineMenuState | null;
  /** The note that is being dragged, and where it would land now. */
  readonly drag: { readonly noteId: string; readonly target: DropTarget | undefined } | null;
  readonly dialog: BoardDialog | null;
  readonly toast: Toast | null;
  /** Only the person who wrote them puts them away. */
  readonly lost: readonly LostWords[];
  /** Where the caret was when the editor left its last field. */
  readonly leftAt: number;
  /** The last thing that this person's own action did, for a screen reader. */
  readonly done: string;
  /** The role of the one without a device for whom this person writes; null: for themselves. */
  readonly writesFor: Role | null;
  /** The kind that this person chose last, by list. */
  readonly kinds: ReadonlyMap<string, NoteKind>;
  /** Areas of this board in which nobody writes just now, as the convening says. */
  readonly locked: ReadonlySet<string>;
  /** Null for those who do not run the room. */
  readonly runs: RunsRoom | null;
}

export type ScreenStore = StoreApi<ScreenState>;

const START: ScreenState = {
  view: undefined,
  openStep: undefined,
  overview: false,
  line: undefined,
  folded: new Set(),
  writing: null,
  menu: null,
  drag: null,
  dialog: null,
  toast: null,
  lost: [],
  leftAt: 0,
  done: '',
  writesFor: null,
  kinds: new Map(),
  locked: new Set(),
  runs: null,
};

/** @param view the view that this person chose before */
export function makeScreenStore(view?: ViewName): ScreenStore {
  return createStore<ScreenState>(() => ({ ...START, view }));
}

/** What awareness calls the field that this person writes in; null for a draft that nobody else has. */
export function fieldOf(writing: Writing | null): string | null {
  switch (writing?.kind) {
    case undefined:
      return null;
    case 'text':
      return presenceName(writing.field);
    case 'note':
    case 'draft':
      return writing.noteId;
  }
}

/** What awareness calls the line of the outline with this id: its words take no slash, and are four letters long. */
export function presenceName(id: string): string {
  return id.length < 4 ? `text-${id}` : id.replaceAll('/', '--');
}
