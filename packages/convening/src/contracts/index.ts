export * from './journal.ts';
export { MemoryJournal } from './memory-journal.ts';
