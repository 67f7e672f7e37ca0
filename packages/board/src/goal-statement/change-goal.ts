import type * as Y from 'yjs';
import { setField } from '../fields/fields.ts';
import { changesOfItems } from '../items/change-items.ts';
import { GOAL_FIELDS_SHAPE, GOAL_ITEMS, type GoalDay } from './vocabulary.ts';

/** The changes of a goal statement's items. */
export const goalItems = changesOfItems(GOAL_ITEMS);

/** Sets a day of the goal, as `2027-06-01`; undefined takes it back. False, and nothing changed, for no day. */
export function setGoalDay(doc: Y.Doc, name: GoalDay, day: string | undefined): boolean {
  return setField(doc, GOAL_FIELDS_SHAPE, name, day);
}
