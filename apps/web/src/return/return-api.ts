import {
  type InvitationAcceptance,
  OpenIdStart,
  PasskeyOptions,
  Session,
  WaysToSignIn,
} from '@throughline/protocol';
import * as z from 'zod/mini';
import type { Answer } from '../http/answer.ts';
import { request } from '../http/request.ts';
import { requestWithProof } from '../http/request-with-proof.ts';

const Nothing = z.unknown();

/** Comes in by the secret of a return link or a card. */
export const comeBack = (secret: string): Promise<Answer<Session>> =>
  request('/api/return', { method: 'POST', body: { secret }, schema: Session });

/** Comes in by four words. */
export const comeByPhrase = (words: string): Promise<Answer<Session>> =>
  requestWithProof('/api/phrase', { method: 'POST', body: { words }, schema: Session }, words);

/** Takes up an invitation. */
export const acceptInvitation = (form: InvitationAcceptance): Promise<Answer<Session>> =>
  request('/api/invitations/accept', { method: 'POST', body: form, schema: Session });

/** Which ways in this server offers to those who run networks. */
export const fetchWays = (signal: AbortSignal): Promise<Answer<WaysToSignIn>> =>
  request('/api/sign-in', { schema: WaysToSignIn, signal });

/** What the browser needs to show a passkey. */
export const passkeySignInOptions = (): Promise<Answer<PasskeyOptions>> =>
  request('/api/sign-in/passkey/options', { method: 'POST', schema: PasskeyOptions });

/** Comes in by what the browser showed. */
export const signInByPasskey = (response: Record<string, unknown>): Promise<Answer<Session>> =>
  request('/api/sign-in/passkey', { method: 'POST', body: { response }, schema: Session });

/** Asks for a link by e-mail; the answer is the same whether or not anybody has the address. */
export const askForEmail = (email: string): Promise<Answer<unknown>> =>
  request('/api/sign-in/email', { method: 'POST', body: { email }, schema: Nothing });

/** Comes in by the secret of an e-mailed link, which works once. */
export const signInByEmail = (secret: string): Promise<Answer<Session>> =>
  request('/api/sign-in/email/verify', { method: 'POST', body: { secret }, schema: Session });

/** Where the browser goes to sign in with the district's own account. */
export const startOpenId = (): Promise<Answer<OpenIdStart>> =>
  request('/api/sign-in/openid', { method: 'POST', body: {}, schema: OpenIdStart });
