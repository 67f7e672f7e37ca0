import type { PersonInfo } from '@throughline/protocol';
import { useCallback, useEffect, useState } from 'react';
import { fetchEverybody } from './fetch-everybody.ts';

/** Who came by the code without standing on the roster, and who stands on it and has not come. */
export interface Newcomers {
  came: readonly PersonInfo[];
  expected: readonly PersonInfo[];
}

const NOBODY: Newcomers = { came: [], expected: [] };

/** Follows who came unannounced. A failure leaves what was known: the list below tells of it. */
export function useNewcomers(networkId: string): { newcomers: Newcomers; lookAgain: () => void } {
  const [newcomers, setNewcomers] = useState(NOBODY);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what asks for another look.
  useEffect(() => {
    const leaving = new AbortController();
    const listed = (state: PersonInfo['state']) =>
      fetchEverybody(networkId, { state }, leaving.signal);
    void Promise.all([listed('here'), listed('waiting'), listed('expected')]).then(
      ([here, waiting, expected]) => {
        if (leaving.signal.aborted) return;
        if (here.kind !== 'ok' || waiting.kind !== 'ok' || expected.kind !== 'ok') return;
        setNewcomers({
          came: [...waiting.value, ...here.value].filter(
            ({ announced, level }) => !announced && level === 'member',
          ),
          expected: expected.value,
        });
      },
    );
    return () => leaving.abort();
  }, [networkId, round]);

  return { newcomers, lookAgain: useCallback(() => setRound((before) => before + 1), []) };
}
