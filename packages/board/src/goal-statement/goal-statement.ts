import type { BoardGist, KindOfBoard } from '../kinds/kind-of-board.ts';
import { answeredShare, coachGoal } from './coach-goal.ts';
import { GOAL_LABELS } from './labels.ts';
import { goalToMarkdown } from './markdown.ts';
import { outlineGoal } from './outline-goal.ts';
import { type GoalView, readGoal, watchGoal, wordsOf } from './read-goal.ts';
import { GOAL_SCHEMA_VERSION } from './vocabulary.ts';
import { type GoalSeed, writeGoal } from './write-goal.ts';

/** The goal statement as a kind of board. */
export const goalStatement: KindOfBoard<GoalView, GoalSeed> = {
  kind: 'goal-statement',
  schema: GOAL_SCHEMA_VERSION,
  write: writeGoal,
  read: readGoal,
  watch: watchGoal,
  outline: outlineGoal,
  gist: gistOf,
  markdown: (view, language) => goalToMarkdown(view, GOAL_LABELS[language]),
};

/** In a list the goal is its group, its measure and the way from one value to the other, in no language. */
function gistOf(view: GoalView): BoardGist {
  const [from, to] = [wordsOf(view, 'from'), wordsOf(view, 'to')];
  const way = from !== '' && to !== '' ? `${from} → ${to}` : '';
  const parts = [wordsOf(view, 'group'), wordsOf(view, 'measure'), way];
  return {
    count: view.items.count,
    headline: parts.filter((part) => part !== '').join(' · '),
    filled: answeredShare(coachGoal(view)),
  };
}
