import { expect, it } from 'vitest';
import { Alone } from './alone.ts';

it('a server that has no others is never cut off, and has a name of its own', () => {
  const [one, other] = [new Alone(), new Alone()];
  expect(one.isAway).toBe(false);
  expect(one.nodeId).not.toBe(other.nodeId);
});
