import { useEffect } from 'react';
import { sessionStore, useSession } from '../http/use-session.ts';
import type { FetchedAndAgain } from '../network/use-fetched.ts';

const AGAIN_MS = 5_000;

/** Asks again by itself for what could not be reached: nobody stands beside a projector to press a button. */
export function useFetchedAgain<Value>({ status, fetchAgain }: FetchedAndAgain<Value>): void {
  const session = useSession();
  const isAway = status.kind === 'failed' && status.failure.kind === 'unreachable';
  const isUnknown = session.kind === 'failed';
  useEffect(() => {
    if (!isAway && !isUnknown) return;
    const timer = setInterval(() => {
      if (isUnknown) void sessionStore.getState().refresh();
      if (isAway) fetchAgain();
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [isAway, isUnknown, fetchAgain]);
}
