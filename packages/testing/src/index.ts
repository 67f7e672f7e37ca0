export * from './eventually.ts';
export * from './fake-clock.ts';
export * from './files-holding.ts';
export * from './seeded.ts';
