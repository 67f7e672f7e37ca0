import type * as z from 'zod/mini';
import type { Answer } from './answer.ts';
import { type RequestOptions, request } from './request.ts';

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
  const answer = await request(path, options);
  if (answer.kind !== 'problem' || !answer.problem.challenge) return answer;
  // Few are ever asked for it: the join page does not carry it.
  const { askAgainWithProof } = await import('../proof/ask-again.ts');
  return askAgainWithProof(path, options, tried, answer);
}
