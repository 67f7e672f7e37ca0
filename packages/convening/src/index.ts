export * from './decide.ts';
export * from './evolve.ts';
export * from './journal.ts';
export * from './new-state.ts';
