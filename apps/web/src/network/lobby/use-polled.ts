import { useCallback, useEffect, useState } from 'react';
import type { Answer, Failure } from '../../http/answer.ts';

/** What was last heard, and whether the last question came to nothing. */
export interface Polled<Value> {
  value: Value | undefined;
  failure: Failure | undefined;
  askAgain: () => void;
}

/**
 * Asks the same question again and again while it is on the screen, one at a time.
 * @param ask must stay the same function while the question is the same
 */
export function usePolled<Value>(
  ask: (signal: AbortSignal) => Promise<Answer<Value>>,
  everyMs: number,
): Polled<Value> {
  const [value, setValue] = useState<Value>();
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what asks out of turn.
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const askOnce = async () => {
      const answer = await ask(leaving.signal);
      if (leaving.signal.aborted) return;
      if (answer.kind === 'ok') setValue(answer.value);
      setFailure(answer.kind === 'ok' ? undefined : answer);
      timer = setTimeout(() => void askOnce(), everyMs);
    };
    void askOnce();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [ask, everyMs, round]);

  return { value, failure, askAgain: useCallback(() => setRound((before) => before + 1), []) };
}
