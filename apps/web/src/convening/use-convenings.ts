import type { ConveningForStaff } from '@throughline/protocol';
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../http/answer.ts';
import { fetchConvenings } from './staff-api.ts';

/** The convenings that this person runs. */
export type ConveningsStatus =
  | { kind: 'fetching' }
  | { kind: 'here'; convenings: readonly ConveningForStaff[] }
  | { kind: 'failed'; failure: Failure };

/**
 * Fetches the convenings of a signed-in person who runs some.
 * @returns what is known, and `fetchAgain`, which leaves the old list in place when it fails
 */
export function useConvenings(): { status: ConveningsStatus; fetchAgain: () => void } {
  const [status, setStatus] = useState<ConveningsStatus>({ kind: 'fetching' });
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what asks for another fetch.
  useEffect(() => {
    const leaving = new AbortController();
    void fetchConvenings(leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return;
      setStatus((before) => {
        if (answer.kind === 'ok') return { kind: 'here', convenings: answer.value };
        return before.kind === 'here' ? before : { kind: 'failed', failure: answer };
      });
    });
    return () => leaving.abort();
  }, [round]);

  return { status, fetchAgain: useCallback(() => setRound((before) => before + 1), []) };
}
