import { Session } from '@throughline/protocol';
import type { Failure } from '../http/answer.ts';
import { request } from '../http/request.ts';
import { sessionStore } from '../http/use-session.ts';
import { isStaff } from '../join/table-of.ts';

/** How the sign-in with a link went. */
export type SignInStatus =
  | { kind: 'working' }
  | { kind: 'signed-in' }
  | { kind: 'no-token' }
  | { kind: 'failed'; failure: Failure };

const tokens = new Map<string, Promise<SignInStatus>>();
let taken = '';

/**
 * The token in the address's fragment, which is taken out of the address and of the history at once:
 * nobody who looks over a shoulder or goes back should find it. Asked again, it gives the same.
 */
export function takeTokenFromAddress(): string {
  const fragment = location.hash.slice(1);
  if (fragment !== '') {
    taken = fragment;
    history.replaceState(history.state, '', location.pathname);
  }
  return taken;
}

/**
 * Uses up a token. A token that is being used is not sent twice, because the second time would fail;
 * one that failed for want of a connection can be tried again. Someone who is signed in already,
 * and has only opened the used link again, is let through.
 */
export function signInOnce(token: string): Promise<SignInStatus> {
  if (token === '') return Promise.resolve({ kind: 'no-token' });
  const known = tokens.get(token);
  if (known !== undefined) return known;
  const using = signIn(token).then((status) => {
    if (status.kind === 'failed') tokens.delete(token);
    return status;
  });
  tokens.set(token, using);
  return using;
}

async function signIn(token: string): Promise<SignInStatus> {
  const answer = await request('/api/steward/sign-in', {
    method: 'POST',
    body: { token },
    schema: Session,
  });
  if (answer.kind === 'ok') {
    sessionStore.getState().signedIn(answer.value);
    return { kind: 'signed-in' };
  }
  const session = await sessionStore.getState().refresh();
  if (session.kind === 'signed-in' && isStaff(session.session)) return { kind: 'signed-in' };
  return { kind: 'failed', failure: answer };
}
