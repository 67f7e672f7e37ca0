import type { Session } from '@throughline/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sessionStore } from '../http/use-session.ts';
import { signInOnce, takeTokenFromAddress } from './sign-in-once.ts';

const steward: Session = {
  me: {
    id: 'stew-id',
    key: 'stew1',
    state: 'here',
    name: 'Steward',
    networkId: null,
    level: 'steward',
    role: 'other',
    language: 'en',
    color: '#2d5d9f',
    team: null,
  },
  networks: [],
  convenings: [],
  boards: [],
};
const problem = (status: number, code: string) => () =>
  Response.json({ status, title: code, code }, { status });

const answers = new Map<string, () => Response | Promise<Response>>();
let signIns: unknown[] = [];

beforeEach(() => {
  signIns = [];
  answers.clear();
  answers.set('/api/me', problem(401, 'signed-out'));
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path === '/api/steward/sign-in') signIns.push(JSON.parse(String(init.body)));
    const answer = answers.get(path);
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer();
  });
  sessionStore.setState({ status: { kind: 'unknown' } });
});
afterEach(() => vi.unstubAllGlobals());

describe('the one-time link', () => {
  test('leaves no token in the address, and gives the same one when asked again', () => {
    history.replaceState(null, '', '/steward#tok-123');
    expect(takeTokenFromAddress()).toBe('tok-123');
    expect(location.href).not.toContain('tok-123');
    expect(takeTokenFromAddress()).toBe('tok-123');
  });

  test('is used once even when it is asked for twice at the same time', async () => {
    answers.set('/api/steward/sign-in', () => Response.json(steward));
    const [one, two] = await Promise.all([signInOnce('tok-a'), signInOnce('tok-a')]);
    expect(one).toEqual({ kind: 'signed-in' });
    expect(two).toEqual({ kind: 'signed-in' });
    expect(signIns).toEqual([{ token: 'tok-a' }]);
    expect(sessionStore.getState().status).toEqual({ kind: 'signed-in', session: steward });
  });

  test('says that it does not work when it was used before', async () => {
    answers.set('/api/steward/sign-in', problem(403, 'invalid-link'));
    expect(await signInOnce('tok-b')).toMatchObject({
      kind: 'failed',
      failure: { kind: 'problem', problem: { code: 'invalid-link' } },
    });
  });

  test('lets through whoever is signed in already and only opened the used link again', async () => {
    answers.set('/api/steward/sign-in', problem(403, 'invalid-link'));
    answers.set('/api/me', () => Response.json(steward));
    expect(await signInOnce('tok-c')).toEqual({ kind: 'signed-in' });
  });

  test('can be tried again after the connection failed', async () => {
    expect(await signInOnce('tok-d')).toMatchObject({ kind: 'failed' });
    answers.set('/api/steward/sign-in', () => Response.json(steward));
    expect(await signInOnce('tok-d')).toEqual({ kind: 'signed-in' });
  });

  test('without a token asks nothing', async () => {
    expect(await signInOnce('')).toEqual({ kind: 'no-token' });
    expect(signIns).toEqual([]);
  });
});
