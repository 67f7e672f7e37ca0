export { Alone } from './alone.ts';
export type { Bus } from './bus.ts';
