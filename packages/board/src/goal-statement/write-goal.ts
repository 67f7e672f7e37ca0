import type * as Y from 'yjs';
import { writeBoard } from '../document/write-board.ts';
import { type FieldsSeed, writeFields } from '../fields/fields.ts';
import {
  type GOAL_DAYS,
  GOAL_FIELDS_SHAPE,
  GOAL_SCHEMA_VERSION,
  type GoalField,
} from './vocabulary.ts';

/** What a goal statement begins with. */
export type GoalSeed = FieldsSeed<GoalField, typeof GOAL_DAYS>;

/** Writes the template of a goal statement, and its seed. Only the server does this, once. */
export function writeGoal(doc: Y.Doc, seed: GoalSeed = {}): void {
  writeBoard(doc, { kind: 'goal-statement', schema: GOAL_SCHEMA_VERSION }, () =>
    writeFields(doc, GOAL_FIELDS_SHAPE, seed),
  );
}
