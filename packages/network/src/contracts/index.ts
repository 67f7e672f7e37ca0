export * from './fixtures.ts';
export * from './sessions.ts';
export * from './steward-links.ts';
