export { AGENDA_TEMPLATES, type AgendaTemplate, minutesOf } from './agenda-templates.ts';
export * from './decide.ts';
export * from './evolve.ts';
export * from './journal.ts';
export { leftMs } from './keep-time.ts';
export * from './new-state.ts';
export * from './run-late.ts';
