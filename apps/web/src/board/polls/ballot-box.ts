import type { Ballot } from '@throughline/protocol';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer } from '../../http/answer.ts';

/** What has become of this person's vote on this screen. */
export type BallotState =
  | { readonly kind: 'none' }
  /** On its way, or waiting for the network: it is sent again until it is answered. */
  | { readonly kind: 'sending' | 'waiting'; readonly ballot: Ballot }
  | { readonly kind: 'in'; readonly ballot: Ballot }
  /** It came too late, or may not be. */
  | { readonly kind: 'refused'; readonly because: 'closed' | 'not-allowed' };

export interface BallotBox {
  readonly store: StoreApi<ReadonlyMap<string, BallotState>>;
  /** Votes; a later vote of the same person takes the place of one that is still on its way. */
  send(pollId: string, ballot: Ballot): void;
  /** What the server holds of this person; what was voted here since stays. */
  known(pollId: string, ballot: Ballot | null): void;
  destroy(): void;
}

export interface BallotPorts {
  cast(pollId: string, ballot: Ballot): Promise<Answer<unknown>>;
  /** Runs this when the network may be back. @returns what ends that */
  onMaybeBack(retry: () => void): () => void;
}

/** Votes that were given on this screen, until each is known to be in. They live in memory alone. */
export function makeBallotBox({ cast, onMaybeBack }: BallotPorts): BallotBox {
  const store = createStore<ReadonlyMap<string, BallotState>>(() => new Map());
  const set = (pollId: string, state: BallotState) =>
    store.setState(new Map(store.getState()).set(pollId, state), true);

  const deliver = async (pollId: string, ballot: Ballot) => {
    set(pollId, { kind: 'sending', ballot });
    const answer = await cast(pollId, ballot);
    const now = store.getState().get(pollId);
    // Meanwhile the person voted anew: that vote has an answer of its own.
    if (now?.kind !== 'sending' || now.ballot !== ballot) return;
    set(pollId, stateAfter(answer, ballot));
  };
  const retry = () => {
    for (const [pollId, state] of store.getState()) {
      if (state.kind === 'waiting') void deliver(pollId, state.ballot);
    }
  };
  const end = onMaybeBack(retry);

  return {
    store,
    send: (pollId, ballot) => void deliver(pollId, ballot),
    known(pollId, ballot) {
      const state = store.getState().get(pollId);
      if (ballot !== null && (state === undefined || state.kind === 'none')) {
        set(pollId, { kind: 'in', ballot });
      }
    },
    destroy: end,
  };
}

function stateAfter(answer: Answer<unknown>, ballot: Ballot): BallotState {
  switch (answer.kind) {
    case 'ok':
      return { kind: 'in', ballot };
    case 'unreachable':
      return { kind: 'waiting', ballot };
    case 'problem': {
      const { code } = answer.problem;
      if (code === 'wrong-stage') return { kind: 'refused', because: 'closed' };
      const mayPass = code === 'not-saved' || code === 'unexpected' || code === 'too-many-tries';
      return mayPass ? { kind: 'waiting', ballot } : { kind: 'refused', because: 'not-allowed' };
    }
  }
}

/** When the browser says that it is on line, when the page is looked at again, and every so often. */
export function maybeBack(retry: () => void): () => void {
  const timer = setInterval(retry, 4_000);
  window.addEventListener('online', retry);
  document.addEventListener('visibilitychange', retry);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', retry);
    document.removeEventListener('visibilitychange', retry);
  };
}
