import { PROOF_HEADER } from '@throughline/protocol';
import type * as z from 'zod/mini';
import type { Answer } from '../http/answer.ts';
import { type RequestOptions, request } from '../http/request.ts';
import { workOut } from './work-out.ts';

/** A proof may come too late; more than this often, something else is wrong. */
const MOST_PROOFS = 3;

/**
 * Works out what the server asked for and asks again, until it is content.
 * @param answer what it answered so far
 */
export async function askAgainWithProof<Schema extends z.core.$ZodType>(
  path: string,
  options: RequestOptions<Schema>,
  tried: string,
  answer: Answer<z.output<Schema>>,
): Promise<Answer<z.output<Schema>>> {
  let newest = answer;
  for (let proofs = 0; proofs < MOST_PROOFS; proofs++) {
    const challenge = newest.kind === 'problem' ? newest.problem.challenge : undefined;
    if (!challenge) return newest;
    const proof = await workOut(challenge, tried, options.signal);
    if (proof === undefined) return newest;
    newest = await request(path, { ...options, headers: { [PROOF_HEADER]: proof } });
  }
  return newest;
}
