import { PROOF_HEADER } from '@throughline/protocol';
import type * as z from 'zod/mini';
import type { Answer } from './answer.ts';
import { type RequestOptions, request } from './request.ts';

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
    // Few are ever asked for it: the join page does not carry it.
    const { workOut } = await import('../proof/work-out.ts');
    const proof = await workOut(challenge, tried, options.signal);
    if (proof === undefined) return answer;
    answer = await request(path, { ...options, headers: { [PROOF_HEADER]: proof } });
  }
  return answer;
}
