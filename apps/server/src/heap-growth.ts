import { setFlagsFromString } from 'node:v8';

/**
 * V8 begins to mark its heap when what is left to its limit is less than the young generation may hold (48 MB). A
 * server at work has 60 MB that live, V8's own limit for them is 100, so it marked again as soon as it had ended: every
 * seven seconds, 14 % of what a room of 50 costs. So the limit is twice what lives. It holds from the next collection on.
 */
export function letHeapGrow(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
