import type { PersonInfo } from '@throughline/protocol';
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../http/answer.ts';
import { fetchEverybody } from '../people/fetch-everybody.ts';
import { fetchConvenings } from '../people/people-api.ts';

/** Who can have a card, and the address that stands on it. */
export type CardPeople =
  | { kind: 'fetching' }
  | { kind: 'here'; people: readonly PersonInfo[]; origin: string }
  | { kind: 'failed'; failure: Failure };

/** Fetches everybody who belongs to the network and is not gone, and where phones reach this server. */
export function useCardPeople(networkId: string) {
  const [status, setStatus] = useState<CardPeople>({ kind: 'fetching' });
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what asks for another fetch.
  useEffect(() => {
    const leaving = new AbortController();
    setStatus({ kind: 'fetching' });
    void Promise.all([
      fetchEverybody(networkId, {}, leaving.signal),
      fetchConvenings(leaving.signal),
    ]).then(([everybody, convenings]) => {
      if (leaving.signal.aborted) return;
      if (everybody.kind !== 'ok') {
        setStatus({ kind: 'failed', failure: everybody });
        return;
      }
      // One who signs in at the server itself is at an address of no use to others.
      const told = convenings.kind === 'ok' ? convenings.value[0]?.origin : undefined;
      setStatus({
        kind: 'here',
        people: everybody.value.filter(({ state }) => state !== 'gone'),
        origin: told ?? location.origin,
      });
    });
    return () => leaving.abort();
  }, [networkId, round]);

  return { status, fetchAgain: useCallback(() => setRound((before) => before + 1), []) };
}
