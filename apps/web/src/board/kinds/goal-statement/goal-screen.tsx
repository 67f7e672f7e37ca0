import {
  changesOfNotes,
  GOAL_AREAS,
  type GoalArea,
  type GoalField,
  type GoalType,
  type GoalView,
  goalItems,
  goalStatement,
  HARM_FIELDS,
  oneLine,
  SENTENCE_FIELDS,
} from '@throughline/board';
import { fillOfEntries, fillOfFields } from '../../steps/step-fill.ts';
import type { BoardStep, KindScreen, StepFill } from '../kind-screen.ts';
import { AnyArea } from './any-area.tsx';
import { GOAL_FORMS } from './goal-forms.ts';
import { GoalLineExtra } from './goal-line-extra.tsx';
import { GoalSheet } from './goal-sheet.tsx';

/** The type of item that people add in each part; the goal itself is filled in. */
const ADDED: { readonly [Area in GoalArea]?: GoalType } = {
  now: 'fact',
  causes: 'cause',
  theory: 'link',
  drivers: 'driver',
  measures: 'measure',
  steps: 'step',
  risks: 'risk',
};

const STEPS: readonly BoardStep<GoalView>[] = GOAL_AREAS.map((area) => {
  const added = ADDED[area];
  return {
    id: area,
    lists: [],
    ...(added !== undefined && { items: area === 'steps' ? [added, 'test'] : [added] }),
    fill: (view) => fillOf(view, area),
    Body: ({ view }) => <AnyArea area={area} view={view} />,
  };
});

function fillOf(view: GoalView, area: GoalArea): StepFill {
  const words = (fields: readonly GoalField[]) =>
    fields.map((field) => oneLine(view.fields.texts[field]));
  if (area === 'goal') return fillOfFields([...words(SENTENCE_FIELDS), view.fields.values.by]);
  const type = ADDED[area];
  const items = type === undefined ? [] : view.items.under(null, type);
  const texts = items.map((item) => oneLine(Object.values(item.texts)[0]));
  return fillOfEntries(
    area === 'risks' ? [...words(HARM_FIELDS), ...texts].filter(Boolean) : texts,
  );
}

const NO_NOTES: ReadonlyMap<string, readonly []> = new Map();

/** The screens of a goal statement. */
export const goalScreen: KindScreen<GoalView> = {
  model: goalStatement,
  notes: changesOfNotes({ lists: [], limit: 0, values: {} }),
  items: goalItems,
  texts: 'goal',
  steps: () => STEPS,
  lists: () => NO_NOTES,
  itemsOf: ({ items }) => items,
  forms: GOAL_FORMS,
  LineExtra: GoalLineExtra,
  firstKind: () => 'guess',
  firstList: undefined,
  Spatial: GoalSheet,
};
