import type { CommandReply, ConveningState } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';
import { createConveningStore } from './convening-store.ts';

const text = (words: string) => ({ en: words, es: words });
const state: ConveningState = {
  id: 'conv1',
  version: 3,
  stage: 'open',
  door: { open: true, closesAt: null, lobby: false, locked: false },
  galleryOpen: false,
  boardsLocked: false,
  agenda: [
    { id: 'step1', title: text('One'), prompt: text('Do'), minutes: 5, mode: 'table' },
    { id: 'step2', title: text('Two'), prompt: text('Do'), minutes: 5, mode: 'plenary' },
  ],
  currentStep: null,
  stepStartedAt: null,
  timer: null,
  endsBy: null,
  help: [],
  hands: [],
  done: [],
  skipped: [],
  breakouts: [],
  out: null,
  together: null,
  broadcast: null,
  spotlight: null,
  guide: null,
  locks: [],
  parked: [],
  report: null,
  written: [],
};

describe('the convening store', () => {
  test('shows what came with the page until the server speaks', () => {
    const store = createConveningStore(state);
    expect(store.getState().state).toEqual(state);
    store.getState().tookState({ ...state, version: 9, galleryOpen: true });
    expect(store.getState().state).toMatchObject({ version: 9, galleryOpen: true });
  });

  test('moves on with the next event', () => {
    const store = createConveningStore(state);
    const taken = store
      .getState()
      .tookEvent({ version: 4, event: { type: 'step-started', step: 1, at: 1_000 } });
    expect(taken).toBe(true);
    expect(store.getState().state).toMatchObject({
      version: 4,
      currentStep: 1,
      stepStartedAt: 1_000,
    });
  });

  test('asks for the whole state when an event is missing', () => {
    const store = createConveningStore(state);
    const skipped = { version: 6, event: { type: 'door-closed', at: 1 } } as const;
    expect(store.getState().tookEvent(skipped)).toBe(false);
    expect(store.getState().state).toEqual(state);
    expect(createConveningStore().getState().tookEvent(skipped)).toBe(false);
  });

  test('does nothing twice: an event that is already in the state changes nothing', () => {
    const store = createConveningStore(state);
    expect(store.getState().tookEvent({ version: 3, event: { type: 'door-closed', at: 1 } })).toBe(
      true,
    );
    expect(store.getState().state).toEqual(state);
  });

  test('runs one command at a time and keeps the refusal until the next', async () => {
    const store = createConveningStore(state);
    const first = Promise.withResolvers<CommandReply>();
    const sent: string[] = [];
    const running = store.getState().run({ type: 'close-door' }, (command) => {
      sent.push(command.type);
      return first.promise;
    });
    expect(store.getState().running).toBe('close-door');
    const next = store.getState().run({ type: 'open-door' }, async (command) => {
      sent.push(command.type);
      return { ok: false, refusal: 'not-saved' };
    });
    expect(sent).toEqual(['close-door']);

    first.resolve({ ok: true, version: 4 });
    await running;
    await next;
    expect(sent).toEqual(['close-door', 'open-door']);
    expect(store.getState()).toMatchObject({ running: undefined, refusal: 'not-saved' });

    await store.getState().run({ type: 'open-door' }, async () => ({ ok: true, version: 4 }));
    expect(store.getState().refusal).toBeUndefined();
  });

  test('is ready for the next command after the connection was closed under one', async () => {
    const store = createConveningStore(state);
    await store.getState().run({ type: 'open-door' }, () => Promise.reject(new Error('closed')));
    expect(store.getState()).toMatchObject({ running: undefined, refusal: undefined });
  });

  test('counts who is here by team, whatever a team is called', () => {
    const store = createConveningStore(state);
    store.getState().tookPresence({ team1: 4, __proto: 2 });
    expect(store.getState().presence.get('team1')).toBe(4);
    expect(store.getState().presence.get('constructor')).toBeUndefined();
  });
});
