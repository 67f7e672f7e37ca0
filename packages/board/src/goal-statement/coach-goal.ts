import { blamesPeople, isTooWide } from './coach-words.ts';
import { assumptionsOf, linkedNeed } from './evidence.ts';
import { type GoalView, oneLine, wordsOf } from './read-goal.ts';
import type { GoalArea, GoalDay, GoalField } from './vocabulary.ts';

/** What the coach asks about, in its order. */
export const COACH_QUESTIONS = [
  'for-whom',
  'measure',
  'from-to',
  'by-when',
  'who-decided',
  'barrier',
  'need',
  'harm',
  'owner',
  'first-check',
  'evidence',
] as const;
export type CoachQuestion = (typeof COACH_QUESTIONS)[number];

/** Where the answer goes: a field, a day, an item, or a part of the sheet in which there is nothing yet. */
export type CoachPlace =
  | { readonly kind: 'field'; readonly area: GoalArea; readonly field: GoalField }
  | { readonly kind: 'day'; readonly area: GoalArea; readonly day: GoalDay }
  | { readonly kind: 'item'; readonly area: GoalArea; readonly id: string }
  | { readonly kind: 'area'; readonly area: GoalArea };

/** Why the coach asks. `missing` is the same for every question. */
export type CoachReason =
  | 'missing'
  | 'too-wide'
  | 'same'
  | 'blames-people'
  | 'no-guard'
  | 'after-the-end'
  | 'assumption';

/** One question, answered or open. */
export interface CoachCheck {
  readonly question: CoachQuestion;
  /** Undefined: answered. */
  readonly reason: CoachReason | undefined;
  readonly place: CoachPlace;
}

/**
 * Asks the goal what a good colleague would ask. It only reads what stands there: the same sheet gives the same
 * answers, and an open question never stops anybody.
 */
export function coachGoal(view: GoalView): readonly CoachCheck[] {
  return COACH_QUESTIONS.map((question) => ({ question, ...CHECKS[question](view) }));
}

/** How many questions are answered, 0 to 1. */
export function answeredShare(checks: readonly CoachCheck[]): number {
  return checks.filter(({ reason }) => reason === undefined).length / checks.length;
}

type Check = (view: GoalView) => Pick<CoachCheck, 'reason' | 'place'>;

const CHECKS: Readonly<Record<CoachQuestion, Check>> = {
  'for-whom': (view) => ({
    reason: ifFilled(view, 'group') ?? (isTooWide(wordsOf(view, 'group')) ? 'too-wide' : undefined),
    place: field('group'),
  }),
  measure: (view) => ({ reason: ifFilled(view, 'measure'), place: field('measure') }),
  'from-to': fromTo,
  'by-when': ({ fields }) => ({
    reason: fields.values.by === undefined ? 'missing' : undefined,
    place: { kind: 'day', area: 'goal', day: 'by' },
  }),
  'who-decided': (view) => ({ reason: ifFilled(view, 'deciders'), place: field('deciders') }),
  barrier,
  need: (view) => ({
    reason: linkedNeed(view) ? undefined : 'missing',
    place: field('matters'),
  }),
  harm: (view) => {
    const missing = ifFilled(view, 'harm');
    const guard = ifFilled(view, 'guard') && 'no-guard';
    const asked = missing === undefined && guard !== undefined ? 'guard' : 'harm';
    return { reason: missing ?? guard, place: { kind: 'field', area: 'risks', field: asked } };
  },
  owner: (view) => ({ reason: ifFilled(view, 'owner'), place: field('owner') }),
  'first-check': ({ fields }) => ({
    reason: checkReason(fields.values),
    place: { kind: 'day', area: 'goal', day: 'check' },
  }),
  evidence,
};

function fromTo(view: GoalView): ReturnType<Check> {
  const [from, to] = [wordsOf(view, 'from'), wordsOf(view, 'to')];
  const missing = from === '' || to === '';
  const same = from.toLowerCase() === to.toLowerCase();
  return {
    reason: missing ? 'missing' : same ? 'same' : undefined,
    place: field(from === '' ? 'from' : 'to'),
  };
}

/** A barrier is something in the system: it is asked for, and so is a cause that names people instead. */
function barrier(view: GoalView): ReturnType<Check> {
  const missing = ifFilled(view, 'barrier');
  if (missing) return { reason: missing, place: field('barrier') };
  if (blamesPeople(wordsOf(view, 'barrier'))) {
    return { reason: 'blames-people', place: field('barrier') };
  }
  const causes = view.items.under(null, 'cause');
  const named = causes
    .flatMap((cause) => [cause, ...view.items.under(cause.id, 'why')])
    .find(({ texts }) => blamesPeople(oneLine(texts.what)));
  if (!named) return { reason: undefined, place: field('barrier') };
  return { reason: 'blames-people', place: { kind: 'item', area: 'causes', id: named.id } };
}

function checkReason({ by, check }: GoalView['fields']['values']): CoachReason | undefined {
  if (check === undefined) return 'missing';
  return by !== undefined && check > by ? 'after-the-end' : undefined;
}

function evidence(view: GoalView): ReturnType<Check> {
  const facts = view.items.under(null, 'fact').filter(({ texts }) => oneLine(texts.what) !== '');
  if (facts.length === 0) return { reason: 'missing', place: { kind: 'area', area: 'now' } };
  const [first] = assumptionsOf(view);
  if (!first) return { reason: undefined, place: { kind: 'area', area: 'now' } };
  const area = first.type === 'fact' ? 'now' : 'causes';
  return { reason: 'assumption', place: { kind: 'item', area, id: first.id } };
}

function ifFilled(view: GoalView, name: GoalField): 'missing' | undefined {
  return wordsOf(view, name) === '' ? 'missing' : undefined;
}

function field(name: GoalField): CoachPlace {
  return { kind: 'field', area: 'goal', field: name };
}
