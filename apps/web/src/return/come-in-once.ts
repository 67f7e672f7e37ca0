import type { Session } from '@throughline/protocol';
import type { Answer, Failure } from '../http/answer.ts';
import { sessionStore } from '../http/use-session.ts';

/** How coming in by a secret went. */
export type ComeIn =
  | { kind: 'working' }
  | { kind: 'in'; session: Session }
  /** A part of the link is missing. */
  | { kind: 'no-secret' }
  /** The link is used up, too old, or taken back: nobody is told which. */
  | { kind: 'dead' }
  | { kind: 'failed'; failure: Failure };

const asked = new Map<string, Promise<ComeIn>>();

/** The least and the most that a secret can be: what is cut off or pasted together is not sent. */
const SECRET = /^[A-Za-z0-9_-]{22,128}$/;

/**
 * Comes in by a secret. One that is on its way is not sent twice, because some work once only; one
 * that failed for want of a connection can be tried again.
 */
export function comeInOnce(
  secret: string,
  ask: (secret: string) => Promise<Answer<Session>>,
): Promise<ComeIn> {
  if (!SECRET.test(secret)) return Promise.resolve({ kind: secret === '' ? 'no-secret' : 'dead' });
  const known = asked.get(secret);
  if (known !== undefined) return known;
  const asking = ask(secret).then((answer) => {
    const ended = endOf(answer);
    if (ended.kind !== 'in') asked.delete(secret);
    return ended;
  });
  asked.set(secret, asking);
  return asking;
}

function endOf(answer: Answer<Session>): ComeIn {
  if (answer.kind === 'ok') {
    sessionStore.getState().signedIn(answer.value);
    return { kind: 'in', session: answer.value };
  }
  const code = answer.kind === 'problem' ? answer.problem.code : undefined;
  if (code === 'invalid-link' || code === 'invalid-form' || code === 'not-found') {
    return { kind: 'dead' };
  }
  return { kind: 'failed', failure: answer };
}
