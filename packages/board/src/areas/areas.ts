import type { BoardKind } from '@throughline/protocol';
import { DATA_AREAS, LISTS_IN, TYPES_IN } from '../data-board/vocabulary.ts';
import { AREAS, NEED_PARTS } from '../empathy-map/vocabulary.ts';
import {
  GOAL_ANSWERS,
  GOAL_AREAS,
  HARM_FIELDS,
  SENTENCE_FIELDS,
} from '../goal-statement/vocabulary.ts';
import { SIGNALS_ROOT } from '../pattern-board/signal.ts';
import { LANES } from '../pattern-board/vocabulary.ts';

/** One area of a kind of board, by what stands in it in the document. It is a step of its screens, and an area of its outline. */
export interface AreaParts {
  readonly id: string;
  /** Its lists of notes. */
  readonly lists?: readonly string[];
  /** Its types of item, and all that stands under one. */
  readonly types?: readonly string[];
  /** Keys of roots that hold the template's own texts and values. */
  readonly keys?: { readonly root: 'fields' | 'need'; readonly names: readonly string[] };
  /** Types that say where other things lie, and are no thing of their own to count. */
  readonly uncounted?: readonly string[];
  /** A root of the server's whose entries stand here too. */
  readonly alsoIn?: string;
}

const GOAL_TYPES_IN: Readonly<Record<(typeof GOAL_AREAS)[number], readonly string[]>> = {
  now: ['fact'],
  causes: ['cause', 'why'],
  goal: ['evidence'],
  theory: ['link'],
  drivers: ['driver', 'secondary', 'idea'],
  measures: ['measure', 'reading'],
  steps: ['step', 'test'],
  risks: ['risk'],
};
const GOAL_KEYS_IN: { readonly [Area in (typeof GOAL_AREAS)[number]]?: readonly string[] } = {
  goal: [...SENTENCE_FIELDS, ...GOAL_ANSWERS, 'by', 'check'],
  risks: HARM_FIELDS,
};

const AREAS_OF: { readonly [Kind in BoardKind]?: readonly AreaParts[] } = {
  'empathy-map': AREAS.map(({ id, lists }) => ({
    id,
    lists,
    ...(lists.length === 0 && { keys: { root: 'need', names: [...NEED_PARTS, 'strength'] } }),
  })),
  'goal-statement': GOAL_AREAS.map((id) => ({
    id,
    types: GOAL_TYPES_IN[id],
    ...(GOAL_KEYS_IN[id] && { keys: { root: 'fields', names: GOAL_KEYS_IN[id] } }),
  })),
  'data-board': DATA_AREAS.map((id) => ({ id, lists: LISTS_IN[id], types: TYPES_IN[id] ?? [] })),
  'pattern-board': LANES.map((id) => {
    if (id === 'clusters') {
      return { id, types: ['cluster', 'place', 'answer'], uncounted: ['place', 'answer'] };
    }
    return { id, lists: [id], ...(id === 'signals' && { alsoIn: SIGNALS_ROOT }) };
  }),
  'strategy-gallery': [{ id: 'strategies', types: ['strategy', 'reply'] }],
};

/** The areas of a kind of board, in their order; none for one whose areas are its own board's (a notes board). */
export const areasOf = (kind: BoardKind): readonly AreaParts[] => AREAS_OF[kind] ?? [];

/**
 * One area by its name.
 * @returns undefined where a board of this kind has none of that name; a notes board has whatever its template names
 */
export function partsOfArea(kind: BoardKind, area: string): AreaParts | undefined {
  if (kind === 'notes') return { id: area, lists: [area] };
  return areasOf(kind).find(({ id }) => id === area);
}
