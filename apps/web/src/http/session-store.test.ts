import type { Session } from '@throughline/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSessionStore } from './session-store.ts';

const ana: Session = {
  me: {
    id: 'ana-id',
    key: 'ana1',
    state: 'here',
    name: 'Ana',
    networkId: 'netw1',
    level: 'member',
    role: 'parent',
    language: 'es',
    color: '#2d5d9f',
    team: { id: 'team1', name: 'San Aurelio', badge: 'SA' },
  },
  networks: [],
  convenings: [],
  boards: [],
};
const signedOut = { status: 401, title: 'Signed out', code: 'signed-out' };

/** The server, as far as these tests ask it: one answer for each path, changed as a test goes. */
const answers = new Map<string, () => Response | Promise<Response>>();
let forgotten: string[] = [];
const forget = async (personKey: string) => {
  forgotten.push(personKey);
};

beforeEach(() => {
  answers.clear();
  forgotten = [];
  vi.stubGlobal('fetch', async (path: string) => {
    const answer = answers.get(path);
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the session store', () => {
  test('learns from the server who this is', async () => {
    const store = createSessionStore(forget);
    expect(store.getState().status).toEqual({ kind: 'unknown' });
    answers.set('/api/me', () => Response.json(ana));
    await store.getState().refresh();
    expect(store.getState().status).toEqual({ kind: 'signed-in', session: ana });
  });

  test('tells "nobody" from "could not ask"', async () => {
    const store = createSessionStore(forget);
    answers.set('/api/me', () => Response.json(signedOut, { status: 401 }));
    expect(await store.getState().refresh()).toEqual({ kind: 'signed-out' });
    answers.delete('/api/me');
    expect(await store.getState().refresh()).toEqual({
      kind: 'failed',
      failure: { kind: 'unreachable', why: 'offline' },
    });
  });

  test('asks once for calls made at the same time', async () => {
    const store = createSessionStore(forget);
    let asked = 0;
    answers.set('/api/me', () => {
      asked += 1;
      return Response.json(ana);
    });
    await Promise.all([store.getState().refresh(), store.getState().refresh()]);
    expect(asked).toBe(1);
  });

  test('does not let a late "signed out" undo a join that came between', async () => {
    const store = createSessionStore(forget);
    const { promise, resolve } = Promise.withResolvers<Response>();
    answers.set('/api/me', () => promise);
    const asking = store.getState().refresh();
    store.getState().signedIn(ana);
    resolve(Response.json(signedOut, { status: 401 }));
    expect(await asking).toEqual({ kind: 'signed-in', session: ana });
    expect(store.getState().status).toEqual({ kind: 'signed-in', session: ana });
  });

  test('leaving ends the session and deletes the copies of that person', async () => {
    const store = createSessionStore(forget);
    store.getState().signedIn(ana);
    answers.set('/api/leave', () => new Response(null, { status: 204 }));
    expect(await store.getState().leave()).toBeUndefined();
    expect(store.getState().status).toEqual({ kind: 'signed-out' });
    expect(forgotten).toEqual(['ana1']);
  });

  test('leaving while offline changes nothing and says so', async () => {
    const store = createSessionStore(forget);
    store.getState().signedIn(ana);
    expect(await store.getState().leave()).toEqual({ kind: 'unreachable', why: 'offline' });
    expect(store.getState().status.kind).toBe('signed-in');
    expect(forgotten).toEqual([]);
  });
});
