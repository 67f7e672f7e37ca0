import type { BoardKind } from '@throughline/protocol';
import { DATA_TEMPLATES } from './built-in/data.ts';
import { EMPATHY_TEMPLATES } from './built-in/empathy.ts';
import { GOAL_TEMPLATES } from './built-in/goals.ts';
import { NOTES_TEMPLATES } from './built-in/notes.ts';
import { PATTERN_TEMPLATES } from './built-in/patterns.ts';
import type { BuiltInTemplate } from './built-in-template.ts';

export type { BuiltInTemplate } from './built-in-template.ts';

/** Every template that comes with the software, in the order in which a list shows them. */
export const BUILT_IN_TEMPLATES: readonly BuiltInTemplate[] = [
  ...NOTES_TEMPLATES,
  ...EMPATHY_TEMPLATES,
  ...DATA_TEMPLATES,
  ...GOAL_TEMPLATES,
  ...PATTERN_TEMPLATES,
];

/** The template that a board of this kind is made from when nobody chose one. */
export const firstTemplateOf = (kind: BoardKind): BuiltInTemplate | undefined =>
  BUILT_IN_TEMPLATES.find((template) => template.kind === kind);
