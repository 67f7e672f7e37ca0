import { expect, test } from 'vitest';
import { type StatusFacts, sameStatus, statusOf } from './status-of.ts';

const good: StatusFacts = {
  shown: true,
  connected: true,
  settled: true,
  overdue: false,
  serverSaves: true,
  kept: true,
  unsent: false,
};

test.each<[string, Partial<StatusFacts>, ReturnType<typeof statusOf>]>([
  ['K-1 all is well', {}, { kind: 'saved' }],
  ['K-1 something is not acked', { settled: false }, { kind: 'saving' }],
  ['K-5 it waits too long', { settled: false, overdue: true }, { kind: 'not-saving' }],
  ['K-5 the server cannot save', { serverSaves: false }, { kind: 'not-saving' }],
  ['K-6 there is no line', { connected: false }, { kind: 'offline', kept: true, unsent: false }],
  [
    'K-6 there is no line and no copy',
    { connected: false, kept: false, unsent: true, overdue: true, serverSaves: false },
    { kind: 'offline', kept: false, unsent: true },
  ],
  ['K-6 nothing can be shown', { shown: false, connected: false }, { kind: 'opening' }],
])('%s', (_, facts, status) => {
  expect(statusOf({ ...good, ...facts })).toEqual(status);
});

test('two statuses are the same when everything they say is', () => {
  expect(sameStatus({ kind: 'saved' }, { kind: 'saved' })).toBe(true);
  expect(sameStatus({ kind: 'saved' }, { kind: 'saving' })).toBe(false);
  const offline = { kind: 'offline', kept: true, unsent: false } as const;
  expect(sameStatus(offline, { ...offline })).toBe(true);
  expect(sameStatus(offline, { ...offline, unsent: true })).toBe(false);
});
