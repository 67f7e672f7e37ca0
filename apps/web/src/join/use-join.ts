import type { JoinRequest, Session } from '@throughline/protocol';
import { useState } from 'react';
import type { Failure } from '../http/answer.ts';
import { join } from '../http/api.ts';
import { type JoinProblems, problemsOf } from './join-form-state.ts';

/** How far the sending of the form is. */
export type JoinStatus =
  | { kind: 'idle' }
  | { kind: 'sending' }
  /** The door was closed after the form was opened. */
  | { kind: 'door-closed' }
  | { kind: 'wrong'; problems: JoinProblems }
  | { kind: 'failed'; failure: Failure };

/** Sends the form. Whatever comes back, the entries are the form's and stay there. */
export function useJoin(onJoined: (session: Session) => void) {
  const [status, setStatus] = useState<JoinStatus>({ kind: 'idle' });
  const send = async (form: JoinRequest): Promise<JoinStatus> => {
    setStatus({ kind: 'sending' });
    const answer = await join(form);
    if (answer.kind === 'ok') {
      onJoined(answer.value);
      return { kind: 'sending' };
    }
    const next = readRefusal(answer);
    setStatus(next);
    return next;
  };
  return { status, send };
}

function readRefusal(failure: Failure): JoinStatus {
  if (failure.kind === 'problem') {
    const problems = problemsOf(failure.problem);
    if (problems.size > 0) return { kind: 'wrong', problems };
    if (failure.problem.code === 'door-not-open') return { kind: 'door-closed' };
  }
  return { kind: 'failed', failure };
}
