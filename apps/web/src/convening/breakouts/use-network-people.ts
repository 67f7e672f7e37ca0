import type { PersonInfo } from '@throughline/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchEverybody } from '../../network/people/fetch-everybody.ts';

/** People come in bursts, and the list is long: it is fetched at most so often by itself. */
const AT_MOST_EVERY_MS = 15_000;

/** Everybody of a network, as far as it is known; undefined until the first answer. */
export interface NetworkPeople {
  readonly people: readonly PersonInfo[] | undefined;
  /** Asks at once. */
  readonly lookAgain: () => void;
}

/**
 * Follows who belongs to a network. A failure leaves what was known.
 * @param presence another map whenever somebody came or went
 */
export function useNetworkPeople(
  networkId: string,
  presence: ReadonlyMap<string, number>,
): NetworkPeople {
  const [people, setPeople] = useState<readonly PersonInfo[]>();
  const [round, setRound] = useState(0);
  const seen = useRef(presence);
  const askedAt = useRef(-AT_MOST_EVERY_MS);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what asks for another look.
  useEffect(() => {
    const leaving = new AbortController();
    askedAt.current = performance.now();
    void fetchEverybody(networkId, {}, leaving.signal).then((answer) => {
      if (!leaving.signal.aborted && answer.kind === 'ok') setPeople(answer.value);
    });
    return () => leaving.abort();
  }, [networkId, round]);

  const lookAgain = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    if (seen.current === presence) return;
    const waitMs = askedAt.current + AT_MOST_EVERY_MS - performance.now();
    const timer = setTimeout(
      () => {
        seen.current = presence;
        lookAgain();
      },
      Math.max(1_000, waitMs),
    );
    return () => clearTimeout(timer);
  }, [presence, lookAgain]);

  return { people, lookAgain };
}
