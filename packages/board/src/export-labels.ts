// The words that exports add to a board's own: for papers, which say the same as the Markdown does.
export { EMPATHY_MAP_LABELS } from './empathy-map/labels.ts';
export { GOAL_LABELS } from './goal-statement/labels.ts';
export { COMMON_LABELS } from './kinds/labels.ts';
export { PATTERN_LABELS } from './pattern-board/labels.ts';
export { POLL_LABELS } from './polls/labels.ts';
