import { type OutlineNode, outlineArea, outlineField, outlineItem } from '../kinds/outline.ts';
import type { TextViews } from '../text/text-view.ts';
import { isLinked } from './evidence.ts';
import { type GoalItem, type GoalView, oneLine } from './read-goal.ts';
import {
  GOAL_ANSWERS,
  GOAL_AREAS,
  GOAL_TYPES,
  type GoalArea,
  type GoalField,
  type GoalType,
  HARM_FIELDS,
  SENTENCE_FIELDS,
} from './vocabulary.ts';

/** The whole statement as a tree: its eight parts, and under each its fields and what people added. */
export function outlineGoal(view: GoalView): readonly OutlineNode[] {
  return GOAL_AREAS.map((area) =>
    outlineArea(area, `areas.${area}.title`, [
      ...(FIELDS_IN[area] ?? []).map((name) => goalField(view, name)),
      ...(TYPES_IN[area] ?? []).flatMap((type) => goalItems(view, null, type)),
    ]),
  );
}

const FIELDS_IN: { readonly [Area in GoalArea]?: readonly GoalField[] } = {
  goal: [...SENTENCE_FIELDS, ...GOAL_ANSWERS],
  risks: HARM_FIELDS,
};

/** The types that stand in each part of the sheet, on the board itself. */
export const TYPES_IN: { readonly [Area in GoalArea]?: readonly GoalType[] } = {
  now: ['fact'],
  causes: ['cause'],
  goal: ['evidence'],
  theory: ['link'],
  drivers: ['driver'],
  measures: ['measure'],
  steps: ['step', 'test'],
  risks: ['risk'],
};

/** The types that may stand under each. */
const TYPES_UNDER: { readonly [Type in GoalType]?: readonly GoalType[] } = {
  fact: ['evidence'],
  cause: ['evidence', 'why'],
  why: ['evidence'],
  link: ['evidence'],
  driver: ['secondary'],
  secondary: ['idea'],
  measure: ['reading'],
};

function goalField({ fields }: GoalView, name: GoalField): OutlineNode {
  return outlineField(name, `fields.${name}.name`, fields.texts[name]);
}

function goalItems(view: GoalView, parent: string | null, type: GoalType): OutlineNode[] {
  return view.items.under(parent, type).map((item) => itemNode(view, item));
}

/** What was linked is as it was said there: nobody writes on it here. */
function isQuoted(item: GoalItem): boolean {
  return item.type === 'evidence' && isLinked(item);
}

/** An item's first text is its own line; its other texts stand under it, and then what belongs to it. */
function itemNode(view: GoalView, item: GoalItem): OutlineNode {
  const [first = 'what', ...more] = GOAL_TYPES[item.type].texts;
  const texts: TextViews = item.texts;
  return outlineItem(
    { id: item.id, language: item.language, label: `items.${item.type}.name` },
    isQuoted(item) ? { text: oneLine(texts[first]), fragment: undefined } : texts[first],
    [
      ...more.map((name) =>
        outlineField(`${item.id}/${name}`, `items.${item.type}.${name}`, texts[name]),
      ),
      ...(TYPES_UNDER[item.type] ?? []).flatMap((type) => goalItems(view, item.id, type)),
    ],
  );
}
