import type {
  ItemChanges,
  ItemsView,
  KindOfBoard,
  NoteChanges,
  NoteKind,
  NoteView,
  OutlineNode,
} from '@throughline/board';
import type { Me } from '@throughline/protocol';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import type { ItemForms } from '../items/item-form.ts';

/** How full a step is. */
export interface StepFill {
  /** Notes, filled fields or items in it. */
  readonly count: number;
  /** Nothing is missing: each field is filled, or there is something where notes or items go. */
  readonly whole: boolean;
  /** The first words in it, on one line; empty when there are none. */
  readonly firstWords: string;
}

/**
 * One part of a board as it is filled one at a time, and a place to jump to in every view: an area at the top of its
 * outline. The texts of its kind name it: `areas.<id>.title`, `.prompt` and, for what to do first, `.start`; where it
 * has more lists than one, `listPrompts.<list>` instead.
 */
export interface BoardStep<View = unknown> {
  /** Among the steps of its board. */
  readonly id: string;
  /** The lists of notes in it, in their order; `lists.<list>` names each. */
  readonly lists: readonly string[];
  /**
   * The types of item that people add in it, each standing on the board itself. The texts have `items.<type>.name`,
   * `.add`, and the name of each of its texts and values.
   */
  readonly items?: readonly string[];
  /** How full it is; counted in the outline when absent. */
  fill?(view: View): StepFill;
  /** Drawn instead of its prompt and what the outline has in it, one below the other. */
  Body?(props: { readonly view: View; readonly step: BoardStep<View> }): ReactNode;
}

/**
 * All that the screens need to know of one kind of board: what it looks like, and where its things lie. Its module is
 * fetched with the first board of its kind. Its texts have `title`, `titleOf` (of `name`) and `download.fileName`.
 */
export interface KindScreen<View = unknown> {
  readonly model: KindOfBoard<View, never>;
  /** How its notes are changed. */
  readonly notes: NoteChanges;
  /** How its items are changed; absent where it has none. */
  readonly items?: ItemChanges;
  /** The namespace of its texts. */
  readonly texts: string;
  /** In the order in which they are filled. The same array for the same view. */
  steps(view: View): readonly BoardStep<View>[];
  /** The notes of each list, in their order. */
  lists(view: View): ReadonlyMap<string, readonly NoteView[]>;
  /** The items that it shows; absent where it has none. */
  itemsOf?(view: View): ItemsView;
  /** Its notes do not say how they are known: nobody heard or observed a norm. */
  readonly plainNotes?: true;
  /** What stands beside a note's source: a control, a mark. */
  NoteExtra?(props: { readonly note: NoteView }): ReactNode;
  /** The plain values of its items. */
  readonly forms?: ItemForms;
  /** What an outline and a step show under the words of a line that is no note: where a signal came from. */
  LineExtra?(props: { readonly view: View; readonly node: OutlineNode }): ReactNode;
  /** How a new note of this list is most often known. */
  firstKind(list: string): NoteKind;
  /** Plain values that a new note of this person begins with; none when absent. */
  newNoteValues?(me: Pick<Me, 'level'>): Readonly<Record<string, unknown>>;
  /** Where the first note of somebody who has just come in goes, and words that found no place; undefined: nowhere. */
  readonly firstList: string | undefined;
  /** The spatial view. */
  Spatial(props: { readonly view: View }): ReactNode;
  /** The whole board as Markdown, under a title with this name; the model's own when absent. */
  asText?(view: View, name: string, texts: i18n): string;
}

/** The step that holds this list. */
export function stepOfList(
  steps: readonly BoardStep[],
  list: string | undefined,
): BoardStep | undefined {
  return list === undefined ? undefined : steps.find(({ lists }) => lists.includes(list));
}
