export { evidenceSince } from './evidence-since.ts';
export { goalThenNow } from './goal-then-now.ts';
export { needThenNow } from './need-then-now.ts';
export { openQuestion } from './open-question.ts';
export { type BoardPair, isChanged } from './pair.ts';
export { patternsThenNow } from './patterns-then-now.ts';
export { promisesThenNow } from './promises-then-now.ts';
