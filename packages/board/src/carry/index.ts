export { notesInInsights } from '../pattern-board/settled.ts';
export { carryBoard } from './carry-board.ts';
export { type CarryCount, carryCount } from './carry-count.ts';
export type { InInsights } from './what-comes-along.ts';
