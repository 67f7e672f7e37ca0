import { PROOF_HEADER } from '@throughline/protocol';
import type { Request } from 'express';
import type { Attempt, GuessLimits } from '../limits/guess-limits.ts';
import { HttpProblem } from './problem.ts';

/**
 * A turn for what somebody typed, as it was sent.
 * @throws HttpProblem `needs-proof`
 */
export async function requireTry(
  limits: GuessLimits,
  request: Request,
  tried: string,
): Promise<Attempt> {
  const attempt = await limits.turn(request.ip ?? '', tried, request.get(PROOF_HEADER));
  if ('nonce' in attempt) throw new HttpProblem('needs-proof', undefined, attempt);
  return attempt;
}
