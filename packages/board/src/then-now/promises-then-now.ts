import type { PromiseThenNow } from '@throughline/protocol';
import { type GoalItem, oneLine } from '../goal-statement/read-goal.ts';
import { promisesOf } from './goal-then-now.ts';
import { type BoardPair, standingOn, textThenNow } from './pair.ts';

type Step = GoalItem<'step'>;

/**
 * What a team promised, and how that fared: in the order of then, and after those what it promised since. A step is
 * the same by its id, whichever of the boards it goes on with holds it; one without words is none.
 */
export function promisesThenNow({ before, now }: BoardPair): readonly PromiseThenNow[] {
  const given = before ? promisesOf(before) : [];
  const after = standingOn(now, (doc) => promisesOf(doc).map((step) => [step.id, step] as const));
  const ids = [...given.map(({ id }) => id), ...after.keys()];
  const last = now.at(-1)?.boardId ?? '';
  return [...new Set(ids)].flatMap((id) => {
    const old = given.find((step) => step.id === id);
    const { boardId = last, value: step } = after.get(id) ?? {};
    const shown = step ?? old;
    const text = textThenNow(wordsOf(old), wordsOf(step));
    if (!shown || (text.before === '' && text.now === '')) return [];
    const { values, language, texts } = shown;
    return [
      {
        boardId,
        id,
        text,
        language,
        who: oneLine(texts.who),
        by: values.by ?? null,
        before: old ? old.values.state : null,
        state: step ? step.values.state : null,
      },
    ];
  });
}

const wordsOf = (step: Step | undefined): string => (step ? oneLine(step.texts.what) : '');
