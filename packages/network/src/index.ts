export * from './directory.ts';
export * from './may.ts';
export * from './records.ts';
