import { Carried, type CarryForm, CarryPreview } from '@throughline/protocol';
import type { Answer } from '../../http/answer.ts';
import { request } from '../../http/request.ts';

const at = (conveningId: string) => `/api/convenings/${encodeURIComponent(conveningId)}/carry`;

/** What one may carry into a convening; from the one before it where none is named. */
export const fetchCarry = (
  conveningId: string,
  from: string,
  signal: AbortSignal,
): Promise<Answer<CarryPreview>> =>
  request(`${at(conveningId)}${from === '' ? '' : `?from=${encodeURIComponent(from)}`}`, {
    schema: CarryPreview,
    signal,
  });

/** Begins boards with those of an earlier convening. */
export const carryInto = (conveningId: string, form: CarryForm): Promise<Answer<Carried>> =>
  request(at(conveningId), { method: 'POST', body: form, schema: Carried });
