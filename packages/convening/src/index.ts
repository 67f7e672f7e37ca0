export { type AgendaTemplate, minutesOf } from './agenda-templates/agenda-template.ts';
export { AGENDA_TEMPLATES } from './agenda-templates/agenda-templates.ts';
export * from './decide.ts';
export * from './evolve.ts';
export * from './journal.ts';
export { leftMs } from './keep-time.ts';
export * from './new-state.ts';
export * from './run-late.ts';
