import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { REQUEST_LIMIT_MS, request } from './request.ts';

const Greeting = z.object({ hello: z.string() });

function answerWith(respond: (request: { path: string; init: RequestInit }) => Promise<Response>) {
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => respond({ path, init }));
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('request', () => {
  test('gives the parsed answer', async () => {
    answerWith(async () => Response.json({ hello: 'Ana', more: 1 }));
    expect(await request('/api/x', { schema: Greeting })).toEqual({
      kind: 'ok',
      value: { hello: 'Ana' },
    });
  });

  test('sends a body as JSON, with the cookies of this origin', async () => {
    let sent: RequestInit | undefined;
    answerWith(async ({ init }) => {
      sent = init;
      return new Response(null, { status: 204 });
    });
    const answer = await request('/api/x', {
      method: 'POST',
      body: { name: 'Zoë' },
      schema: z.unknown(),
    });
    expect(answer).toEqual({ kind: 'ok', value: undefined });
    expect(sent).toMatchObject({
      method: 'POST',
      body: '{"name":"Zoë"}',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
    });
  });

  test('gives the problem that the server names', async () => {
    const problem = { status: 400, title: 'x', code: 'invalid-form', fields: { name: 'required' } };
    answerWith(async () => Response.json(problem, { status: 400 }));
    expect(await request('/api/x', { schema: Greeting })).toEqual({ kind: 'problem', problem });
  });

  test('takes a page in place of an answer for someone else’s, good or bad', async () => {
    for (const status of [200, 302, 511]) {
      answerWith(async () => new Response('<h1>Hotel Wi-Fi</h1>', { status }));
      expect(await request('/api/x', { schema: Greeting })).toEqual({
        kind: 'unreachable',
        why: 'not-us',
      });
    }
  });

  test('takes JSON of another shape for someone else’s', async () => {
    answerWith(async () => Response.json({ goodbye: true }));
    expect(await request('/api/x', { schema: Greeting })).toMatchObject({ why: 'not-us' });
  });

  test('says offline when nothing comes back', async () => {
    answerWith(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await request('/api/x', { schema: Greeting })).toEqual({
      kind: 'unreachable',
      why: 'offline',
    });
  });

  test('gives up after the limit and says that it was too slow', async () => {
    vi.useFakeTimers();
    answerWith(
      ({ init }) =>
        new Promise((_, reject) => {
          init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    const answer = request('/api/x', { schema: Greeting });
    await vi.advanceTimersByTimeAsync(REQUEST_LIMIT_MS);
    expect(await answer).toEqual({ kind: 'unreachable', why: 'too-slow' });
  });
});
