import type { GoalThenNow, TextThenNow } from '@throughline/protocol';
import type * as Y from 'yjs';
import { type GoalView, readGoal, wordsOf } from '../goal-statement/read-goal.ts';
import { goalSentence, isSentenceBegun } from '../goal-statement/sentence.ts';
import { GOAL_ANSWERS, HARM_FIELDS } from '../goal-statement/vocabulary.ts';
import { type BoardPair, isChanged, textThenNow } from './pair.ts';

const ANSWERS = [...GOAL_ANSWERS, ...HARM_FIELDS];

/**
 * The goal's sentence then and now, and what was answered beside it otherwise than then. Undefined where nobody
 * began one.
 */
export function goalThenNow({ before, now }: BoardPair): GoalThenNow | undefined {
  const old = before && readGoal(before);
  const views = now.map(({ boardId, doc }) => ({ boardId, view: readGoal(doc) }));
  const at = views.find(({ view }) => isSentenceBegun(view)) ?? views[0];
  if (!at || !(isSentenceBegun(at.view) || (old && isSentenceBegun(old)))) return undefined;
  const text = (language: 'en' | 'es'): TextThenNow =>
    textThenNow(sentenceOf(old, language), sentenceOf(at.view, language));
  const answers = ANSWERS.map((field) => ({
    field,
    text: textThenNow(old ? wordsOf(old, field) : '', wordsOf(at.view, field)),
  }));
  return {
    boardId: at.boardId,
    sentence: { en: text('en'), es: text('es') },
    answers: answers.filter((answer) => isChanged(answer.text)),
  };
}

const sentenceOf = (view: GoalView | undefined, language: 'en' | 'es'): string =>
  view && isSentenceBegun(view) ? goalSentence(view, language) : '';

/** What a team promised in a goal's next steps, read from one document. */
export const promisesOf = (doc: Y.Doc) => readGoal(doc).items.under(null, 'step');
