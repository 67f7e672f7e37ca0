import { startTransition, useCallback, useEffect, useState } from 'react';
import type { Answer, Failure } from '../http/answer.ts';

/** What is known of something that the server holds. */
export type Fetched<Value> =
  | { kind: 'fetching' }
  | { kind: 'here'; value: Value }
  | { kind: 'failed'; failure: Failure };

export interface FetchedAndAgain<Value> {
  status: Fetched<Value>;
  /** Fetches once more; what is here stays until the answer comes, and when that is a failure. */
  fetchAgain: () => void;
}

/**
 * Fetches something while the component is mounted.
 * @param fetch the same function for as long as the same thing is asked for
 */
export function useFetched<Value>(
  fetch: (signal: AbortSignal) => Promise<Answer<Value>>,
): FetchedAndAgain<Value> {
  const [known, setKnown] = useState<{ by: typeof fetch; status: Fetched<Value> }>();
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what asks for another fetch.
  useEffect(() => {
    const leaving = new AbortController();
    void fetch(leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return;
      // Parts that ask for more texts would otherwise put the waiting page back, and React holds that for 300 ms.
      startTransition(() => {
        setKnown((before) => {
          if (answer.kind === 'ok')
            return { by: fetch, status: { kind: 'here', value: answer.value } };
          const stays = before?.by === fetch && before.status.kind === 'here' && !isGone(answer);
          return stays ? before : { by: fetch, status: { kind: 'failed', failure: answer } };
        });
      });
    });
    return () => leaving.abort();
  }, [fetch, round]);

  // What was fetched for another address is not shown at this one.
  const status: Fetched<Value> = known?.by === fetch ? known.status : { kind: 'fetching' };
  return { status, fetchAgain: useCallback(() => setRound((before) => before + 1), []) };
}

/** Whether the thing is no longer there for this person, or they are no longer signed in. */
export function isGone(failure: Failure): boolean {
  if (failure.kind !== 'problem') return false;
  const { code } = failure.problem;
  return code === 'not-found' || code === 'signed-out' || code === 'not-allowed';
}
