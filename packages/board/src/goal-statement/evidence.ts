import { type GoalItem, type GoalView, oneLine } from './read-goal.ts';

/**
 * What something that the team says rests on: evidence that leads to a note of a board, evidence that is only
 * named in words, or nothing but the team's own belief.
 */
export type Basis = 'linked' | 'named' | 'assumption';

/** The evidence for an item; for the goal itself with null. */
export function evidenceFor(
  { items }: GoalView,
  id: string | null,
): readonly GoalItem<'evidence'>[] {
  return items.under(id, 'evidence');
}

/** What an item rests on; the goal itself with null. */
export function basisOf(view: GoalView, id: string | null): Basis {
  const evidence = evidenceFor(view, id).filter(({ values }) => values.source !== 'guess');
  if (evidence.some(isLinked)) return 'linked';
  return evidence.some(({ texts }) => oneLine(texts.what) !== '') ? 'named' : 'assumption';
}

/** Whether a piece of evidence leads to a note, a need or a figure of a board. */
export function isLinked({ values }: GoalItem<'evidence'>): boolean {
  return values.board !== undefined && values.note !== undefined;
}

/** The evidence that links the goal to a need statement; undefined until somebody has linked one. */
export function linkedNeed(view: GoalView): GoalItem<'evidence'> | undefined {
  return evidenceFor(view, null).find((one) => one.values.source === 'need' && isLinked(one));
}

/** What the team says without evidence: facts, causes and whys, in the order of the sheet. */
export function assumptionsOf(view: GoalView): readonly GoalItem<'fact' | 'cause' | 'why'>[] {
  const { items } = view;
  const causes = items
    .under(null, 'cause')
    .flatMap((cause) => [cause, ...items.under(cause.id, 'why')]);
  return [...items.under(null, 'fact'), ...causes].filter(
    ({ id, texts }) => oneLine(texts.what) !== '' && basisOf(view, id) === 'assumption',
  );
}
