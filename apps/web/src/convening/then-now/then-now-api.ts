import { ThenNow } from '@throughline/protocol';
import type { Answer } from '../../http/answer.ts';
import { request } from '../../http/request.ts';

/** What was said at the end of the convening before this one, beside what is said now. */
export const fetchThenNow = (conveningId: string, signal: AbortSignal): Promise<Answer<ThenNow>> =>
  request(`/api/convenings/${encodeURIComponent(conveningId)}/then-now`, {
    schema: ThenNow,
    signal,
  });
