import * as Y from 'yjs';
import { goalItems, setGoalDay } from '../src/goal-statement/change-goal.ts';
import type { GoalType, GoalTypes } from '../src/goal-statement/vocabulary.ts';
import { type GoalSeed, writeGoal } from '../src/goal-statement/write-goal.ts';
import type { NewItem } from '../src/items/change-items.ts';

const WRITER = { author: 'author-1', role: 'parent', language: 'en' } as const;

export const FILLED: NonNullable<GoalSeed['texts']> = {
  group: 'English learners in grade 3',
  sites: 'two schools on the east side',
  from: '38%',
  to: '60%',
  measure: 'the spring reading test',
  change: 'give every reading group a bilingual hour',
  deciders: 'families of both schools',
  action: 'Open a bilingual reading hour',
  matters: 'They want to read to their little brothers',
  barrier: 'Reading groups meet while buses leave',
  owner: 'The two principals',
  harm: 'Newcomers who join in the spring',
  guard: 'They start in a small group at once',
};

/** A goal statement with these texts in its fields. */
export function newGoal(texts: GoalSeed['texts'] = {}): Y.Doc {
  const doc = new Y.Doc();
  writeGoal(doc, { texts });
  return doc;
}

/** Adds an item under the id given; throws when it is refused. */
export function putGoal<Type extends GoalType>(
  doc: Y.Doc,
  id: string,
  item: Omit<NewItem<GoalTypes, Type>, 'author' | 'role' | 'language'>,
): string {
  const whole = { ...WRITER, ...item } as NewItem<GoalTypes, Type>;
  const added = goalItems.addWithId<Type>(doc, id, whole);
  if (added === undefined) throw new Error(`${id} may not stand there`);
  return added;
}

/** A statement with which the coach is content. */
export function wholeGoal(): Y.Doc {
  const doc = newGoal(FILLED);
  setGoalDay(doc, 'by', '2027-06-01');
  setGoalDay(doc, 'check', '2027-01-15');
  const link = { board: 'board-1', note: 'note-1' };
  putGoal(doc, 'the-need', {
    type: 'evidence',
    texts: { what: 'Lina needs a way to read at home' },
    values: { source: 'need', ...link },
  });
  putGoal(doc, 'fact-1', { type: 'fact', texts: { what: 'Four of ten read at grade level' } });
  putGoal(doc, 'figure', {
    type: 'evidence',
    parent: 'fact-1',
    texts: { what: 'State report' },
    values: { source: 'data', ...link },
  });
  return doc;
}
