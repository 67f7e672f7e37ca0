export * from './document-shuts.ts';
export * from './memory-update-log.ts';
export * from './update-log.ts';
export * from './version-store.ts';
