import type * as Y from 'yjs';
import { type FieldsView, readFields, watchedFields } from '../fields/fields.ts';
import type { ItemOf } from '../items/item-shapes.ts';
import { type ItemsView, readItems, watchedItems } from '../items/read-items.ts';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import type { TextView } from '../text/text-view.ts';
import { watchBoard } from '../watch/watch-board.ts';
import {
  type GOAL_DAYS,
  GOAL_FIELDS_SHAPE,
  GOAL_ITEMS,
  type GoalField,
  type GoalType,
  type GoalTypes,
} from './vocabulary.ts';

/** A goal statement as screens and exports see it. */
export interface GoalView {
  readonly fields: FieldsView<GoalField, typeof GOAL_DAYS>;
  readonly items: ItemsView<GoalTypes>;
}

/** An item of a goal statement. */
export type GoalItem<Type extends GoalType = GoalType> = ItemOf<GoalTypes, Type>;

/** Reads the whole statement. Bad or foreign data is skipped or given a default; nothing is thrown, nothing changed. */
export function readGoal(doc: Y.Doc): GoalView {
  return { fields: readFields(doc, GOAL_FIELDS_SHAPE), items: readItems(doc, GOAL_ITEMS) };
}

/** Watches a goal statement: what says the same keeps its identity. */
export function watchGoal(doc: Y.Doc): BoardWatcher<GoalView> {
  const parts = {
    fields: watchedFields(doc, GOAL_FIELDS_SHAPE),
    items: watchedItems(doc, GOAL_ITEMS),
  };
  return watchBoard(doc, parts, (read): GoalView => read);
}

/** The words of a field on one line. */
export function wordsOf({ fields }: GoalView, field: GoalField): string {
  return oneLine(fields.texts[field]);
}

/** The words of a text on one line; empty for none. */
export function oneLine(view: TextView | undefined): string {
  return (view?.text ?? '').replace(/\s+/g, ' ').trim();
}
