import type { ConveningForStaff } from '@throughline/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchEverybody } from '../../network/people/fetch-everybody.ts';
import { fetchAttendance } from '../../network/people/people-api.ts';
import { type GroupPerson, groupPeople } from './group-person.ts';

/** People come in bursts, and the list is long: it is fetched at most so often by itself. */
const AT_MOST_EVERY_MS = 15_000;

export interface ConveningPeople {
  /** Everybody of the network, as far as it is known; undefined until the first answer. */
  readonly people: readonly GroupPerson[] | undefined;
  /** Asks at once. */
  readonly lookAgain: () => void;
}

/**
 * Follows who belongs to the network of a convening, and who has come. A failure leaves what was known.
 * @param presence another map whenever somebody came or went
 */
export function useConveningPeople(
  { id, networkId }: Pick<ConveningForStaff, 'id' | 'networkId'>,
  presence: ReadonlyMap<string, number>,
): ConveningPeople {
  const [people, setPeople] = useState<readonly GroupPerson[]>();
  const [round, setRound] = useState(0);
  const seen = useRef(presence);
  const askedAt = useRef(-AT_MOST_EVERY_MS);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what asks for another look.
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    askedAt.current = performance.now();
    void Promise.all([fetchEverybody(networkId, {}, signal), fetchAttendance(id, signal)]).then(
      ([everybody, attendance]) => {
        if (signal.aborted || everybody.kind !== 'ok' || attendance.kind !== 'ok') return;
        setPeople(groupPeople(everybody.value, attendance.value));
      },
    );
    return () => leaving.abort();
  }, [id, networkId, round]);

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
