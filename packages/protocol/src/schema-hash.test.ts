import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as protocol from './index.ts';

/** What the wire was when each version was fixed. A new line for a new version; never a changed one. */
const hashByVersion = new Map([
  [1, '4897a4a00351e650'],
  [2, '77b867ac259104ef'],
  [3, 'd7424802351d2623'],
  [4, '496248916b57ffd0'],
  [5, '6aad3a9c78797123'],
  [6, '0aff873e54a13e66'],
  [7, '4d5c707a8f4921b6'],
  [8, '887bc533a2298a42'],
  [9, '3e1c82fb951c5f76'],
]);

/** Everything on the wire that a schema or a number describes, in a stable form. */
function describeWire(exports: Record<string, unknown>): string {
  const parts = Object.entries(exports)
    .filter(([, value]) => typeof value !== 'function')
    .map(([name, value]) => [name, describe(value)] as const)
    .filter(([name]) => name !== 'PROTOCOL_VERSION')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(parts);
}

function describe(value: unknown): unknown {
  if (value instanceof z.ZodMiniType) {
    return z.toJSONSchema(value, { io: 'input', unrepresentable: 'any' });
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, describe(part)]));
}

const hashOf = (exports: Record<string, unknown>) =>
  createHash('sha256').update(describeWire(exports)).digest('hex').slice(0, 16);

it('the wire changes its number when it changes', () => {
  const hash = hashOf(protocol);
  expect(hashByVersion.get(protocol.PROTOCOL_VERSION), `the wire is now ${hash}`).toBe(hash);
});

it('a schema that changed gives another hash', () => {
  const MeChange = z.object({ language: z.string() });
  expect(hashOf({ ...protocol, MeChange })).not.toBe(hashOf(protocol));
  expect(hashOf({ ...protocol })).toBe(hashOf(protocol));
});
