import type { Session } from '@throughline/protocol';
import { createStore } from 'zustand/vanilla';
import type { Failure } from './answer.ts';
import * as api from './api.ts';

/** What is known of who uses this device. */
export type SessionStatus =
  | { kind: 'unknown' }
  | { kind: 'signed-out' }
  | { kind: 'signed-in'; session: Session }
  /** The server could not say. */
  | { kind: 'failed'; failure: Failure };

export interface SessionStore {
  status: SessionStatus;
  /** Asks the server who this is; repeated calls while an answer is on its way share it. */
  refresh(): Promise<SessionStatus>;
  /** Takes a session that the server has just given out. */
  signedIn(session: Session): void;
  /** Ends the session and deletes this person's copies on this device. @returns the failure, if any */
  leave(): Promise<Failure | undefined>;
}

/** Makes the store of who uses this device. `forgetPerson` deletes a person's local copies. */
export function createSessionStore(forgetPerson: (personKey: string) => Promise<void>) {
  let asking: Promise<SessionStatus> | undefined;
  return createStore<SessionStore>()((set, get) => ({
    status: { kind: 'unknown' },
    refresh() {
      if (asking !== undefined) return asking;
      const mine = askWhoThisIs().then((status) => {
        // Someone may have joined or left meanwhile: what they did is newer than this answer.
        if (asking !== mine) return get().status;
        asking = undefined;
        set({ status });
        return status;
      });
      asking = mine;
      return mine;
    },
    signedIn(session) {
      asking = undefined;
      set({ status: { kind: 'signed-in', session } });
    },
    async leave() {
      const { status } = get();
      const answer = await api.leave();
      if (answer.kind !== 'ok' && !alreadyOut(answer)) return answer;
      if (status.kind === 'signed-in') await forgetPerson(status.session.me.key);
      asking = undefined;
      set({ status: { kind: 'signed-out' } });
      return undefined;
    },
  }));
}

async function askWhoThisIs(): Promise<SessionStatus> {
  const answer = await api.fetchSession();
  if (answer.kind === 'ok') return { kind: 'signed-in', session: answer.value };
  return alreadyOut(answer) ? { kind: 'signed-out' } : { kind: 'failed', failure: answer };
}

function alreadyOut(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.problem.code === 'signed-out';
}
