import type { CommandEnvelope } from '@throughline/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PendingCommands } from './pending-commands.ts';

const sent: { envelope: CommandEnvelope; answer: (reply: unknown) => void }[] = [];
let commands: PendingCommands;

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  commands = new PendingCommands((envelope, answer) => sent.push({ envelope, answer }));
});
afterEach(() => {
  vi.useRealTimers();
});

test('K-21 commands keep their order and their ids over a reconnect', () => {
  void commands.add({ type: 'open-door' });
  void commands.add({ type: 'close-door' });
  expect(sent).toEqual([]);
  commands.connected();
  commands.disconnected();
  commands.connected();
  const types = sent.map(({ envelope }) => envelope.command.type);
  expect(types).toEqual(['open-door', 'close-door', 'open-door', 'close-door']);
  expect(new Set(sent.map(({ envelope }) => envelope.id)).size).toBe(2);
  expect(sent[0]?.envelope.id).toMatch(/^[0-9a-f]{32}$/);
});

test('K-21 a connected server that does not answer, or not in words of the protocol, is asked again', async () => {
  commands.connected();
  const reply = commands.add({ type: 'open-door' });
  sent[0]?.answer({ ok: 'maybe' });
  vi.advanceTimersByTime(10_000);
  expect(sent.length).toBe(2);
  sent[1]?.answer({ ok: true, version: 4 });
  sent[0]?.answer({ ok: true, version: 9 });
  expect(await reply).toEqual({ ok: true, version: 4 });
  vi.advanceTimersByTime(60_000);
  expect(sent.length).toBe(2);
});

test('K-21 nothing is repeated while there is no line', () => {
  commands.connected();
  void commands.add({ type: 'open-door' });
  commands.disconnected();
  vi.advanceTimersByTime(60_000);
  expect(sent.length).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});
