import { PROOF_HEADER, provenNonce } from '@throughline/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { requestWithProof } from './request-with-proof.ts';

const Greeting = z.object({ hello: z.string() });
const CODE = 'G5M-C2NH';
const refusal = {
  status: 429,
  title: 'Too many',
  code: 'needs-proof',
  challenge: { nonce: 'a-nonce', bits: 8 },
};

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A server that asks for work, and answers when it was done. */
function serve(accepts: boolean): RequestInit[] {
  const sent: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    sent.push(init);
    const proof = new Headers(init.headers).get(PROOF_HEADER) ?? '';
    const isProven = provenNonce(proof, CODE, 8) === 'a-nonce';
    return accepts && isProven
      ? Response.json({ hello: 'Ana' })
      : Response.json(refusal, { status: 429 });
  });
  return sent;
}

test('works out what the server asks for, and asks again with it', async () => {
  const sent = serve(true);
  const answer = await requestWithProof('/api/x', { method: 'POST', schema: Greeting }, CODE);
  expect(answer).toEqual({ kind: 'ok', value: { hello: 'Ana' } });
  expect(sent.map(({ method }) => method)).toEqual(['POST', 'POST']);
});

test('gives up on a server that is never content, and stops when nobody waits', async () => {
  const sent = serve(false);
  const answer = await requestWithProof('/api/x', { schema: Greeting }, CODE);
  expect(answer).toMatchObject({ kind: 'problem', problem: { code: 'needs-proof' } });
  expect(sent).toHaveLength(4);
  const ended = new AbortController();
  ended.abort();
  sent.length = 0;
  await requestWithProof('/api/x', { schema: Greeting, signal: ended.signal }, CODE);
  expect(sent.length).toBeLessThanOrEqual(1);
});
