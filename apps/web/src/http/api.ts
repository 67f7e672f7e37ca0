import { DoorInfo, type JoinRequest, type Language, Session } from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from './answer.ts';
import { request } from './request.ts';
import { requestWithProof } from './request-with-proof.ts';

/** What may come back where only success matters. */
const Whatever = z.unknown();

/** The door that a code or a QR token opens, while it is open. */
export const fetchDoor = (key: string, signal?: AbortSignal): Promise<Answer<DoorInfo>> =>
  requestWithProof(
    `/api/doors/${encodeURIComponent(key)}`,
    withSignal({ schema: DoorInfo }, signal),
    key,
  );

/** Takes a seat at a team's table; the answer is the new session. */
export const join = (form: JoinRequest): Promise<Answer<Session>> =>
  requestWithProof('/api/join', { method: 'POST', body: form, schema: Session }, form.key);

/** Who this device is signed in as. */
export const fetchSession = (): Promise<Answer<Session>> => request('/api/me', { schema: Session });

/** Tells the server which language this person reads. */
export const saveLanguage = (language: Language): Promise<Answer<unknown>> =>
  request('/api/me', { method: 'PATCH', body: { language }, schema: Whatever });

/** Ends this device's session. */
export const leave = (): Promise<Answer<unknown>> =>
  request('/api/leave', { method: 'POST', schema: Whatever });

/** Options with the signal that ends a request, where there is one. */
export function withSignal<Options extends object>(
  options: Options,
  signal: AbortSignal | undefined,
) {
  return signal === undefined ? options : { ...options, signal };
}
