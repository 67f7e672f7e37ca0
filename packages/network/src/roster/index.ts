export { columnsByHeadings } from './columns.ts';
export { fold } from './fold.ts';
export { mendLetters } from './mend-letters.ts';
export { type RosterNow, type RosterRow, readRoster } from './read-roster.ts';
export { safeCell } from './safe-cell.ts';
