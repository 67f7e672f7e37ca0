import {
  EraseReceipt,
  MyData,
  PasskeyInfo,
  PasskeyList,
  PasskeyOptions,
  Phrase,
  ReturnLink,
  Session,
} from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../http/answer.ts';
import { request } from '../http/request.ts';

const Nothing = z.unknown();

/** Changes one's own name. */
export const changeMyName = (name: string): Promise<Answer<Session>> =>
  request('/api/me', { method: 'PATCH', body: { name }, schema: Session });

/** Says whether one wants reminders by e-mail. */
export const wantReminders = (reminders: boolean): Promise<Answer<Session>> =>
  request('/api/me', { method: 'PATCH', body: { reminders }, schema: Session });

/** A new return link of one's own; an earlier one stops working. */
export const makeReturnLink = (): Promise<Answer<ReturnLink>> =>
  request('/api/me/return-link', { method: 'POST', schema: ReturnLink });

/** Makes one's return link stop working. */
export const revokeReturnLink = (): Promise<Answer<unknown>> =>
  request('/api/me/return-link', { method: 'DELETE', schema: Nothing });

/** Four words for another device; an earlier phrase stops working. */
export const makePhrase = (): Promise<Answer<Phrase>> =>
  request('/api/me/phrase', { method: 'POST', schema: Phrase });

/** Everything that is held about this person. */
export const fetchMyData = (): Promise<Answer<MyData>> =>
  request('/api/me/data', { schema: MyData });

/** Leaves and is erased; there is no way back. */
export const eraseMe = (): Promise<Answer<EraseReceipt>> =>
  request('/api/me/erase', { method: 'POST', body: { confirm: 'erase' }, schema: EraseReceipt });

/** One's passkeys. */
export const fetchPasskeys = (signal: AbortSignal): Promise<Answer<PasskeyInfo[]>> =>
  request('/api/me/passkeys', { schema: PasskeyList, signal });

/** What the browser needs to make a passkey. */
export const passkeyOptions = (): Promise<Answer<PasskeyOptions>> =>
  request('/api/me/passkeys/options', { method: 'POST', schema: PasskeyOptions });

/** Keeps the passkey that the browser made. */
export const addPasskey = (
  response: Record<string, unknown>,
  device: string,
): Promise<Answer<PasskeyInfo>> =>
  request('/api/me/passkeys', { method: 'POST', body: { response, device }, schema: PasskeyInfo });

/** Makes a passkey stop working. */
export const removePasskey = (id: string): Promise<Answer<unknown>> =>
  request(`/api/me/passkeys/${encodeURIComponent(id)}`, { method: 'DELETE', schema: Nothing });
