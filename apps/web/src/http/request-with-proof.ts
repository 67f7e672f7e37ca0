import { PROOF_HEADER, type ProofChallenge, searchProof } from '@throughline/protocol';
import type * as z from 'zod/mini';
import type { Answer } from './answer.ts';
import { type RequestOptions, request } from './request.ts';

/** Numbers tried before the page may breathe: some milliseconds on a slow phone. */
const NUMBERS_AT_ONCE = 500;
/** A proof may come too late; more than this often, something else is wrong. */
const MOST_PROOFS = 3;

/**
 * Asks for something behind a code or a phrase. Where the server wants a proof of work, because many
 * wrong ones come in, it is worked out and sent along.
 * @param tried the code or phrase, exactly as it is sent
 */
export async function requestWithProof<Schema extends z.core.$ZodType>(
  path: string,
  options: RequestOptions<Schema>,
  tried: string,
): Promise<Answer<z.output<Schema>>> {
  let answer = await request(path, options);
  for (let proofs = 0; proofs < MOST_PROOFS; proofs++) {
    const challenge = answer.kind === 'problem' ? answer.problem.challenge : undefined;
    if (!challenge) return answer;
    const proof = await workOut(challenge, tried, options.signal);
    if (proof === undefined) return answer;
    answer = await request(path, { ...options, headers: { [PROOF_HEADER]: proof } });
  }
  return answer;
}

/** @returns undefined when nobody waits for it any more */
async function workOut(
  challenge: ProofChallenge,
  tried: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  for (let from = 0; !signal?.aborted; from += NUMBERS_AT_ONCE) {
    const proof = searchProof(challenge, tried, from, NUMBERS_AT_ONCE);
    if (proof !== undefined) return proof;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}
