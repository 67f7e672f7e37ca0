import type { AgendaTemplate } from './agenda-template.ts';
import { DATA_WALK } from './data-walk.ts';
import { EMPATHY_SESSION } from './empathy-session.ts';
import { GALLERY_WALK } from './gallery-walk.ts';
import { GOAL_SESSION } from './goal-session.ts';
import { ONE_TWO_FOUR_ALL } from './one-two-four-all.ts';
import { PATTERN_SESSION } from './pattern-session.ts';

/** Each follows a flow of the field (T2, T4, T5 and T6 of the domain notes), in words of our own. */
export const AGENDA_TEMPLATES: readonly AgendaTemplate[] = [
  EMPATHY_SESSION,
  DATA_WALK,
  GOAL_SESSION,
  PATTERN_SESSION,
  GALLERY_WALK,
  ONE_TWO_FOUR_ALL,
];
