import { useEffect, useState } from 'react';
import { fetchEverybody } from '../../network/people/fetch-everybody.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** The names of people by author key; asked for when one comes up that is not known, and once for each. */
export function useNamesOf(
  networkId: string,
  keys: readonly string[],
): ReadonlyMap<string, string> {
  const [names, setNames] = useState(NONE);
  const unknown = keys
    .filter((key) => !names.has(key))
    .sort()
    .join();
  useEffect(() => {
    if (unknown === '') return;
    const leaving = new AbortController();
    void fetchEverybody(networkId, {}, leaving.signal).then((answer) => {
      if (answer.kind !== 'ok' || leaving.signal.aborted) return;
      setNames(
        (before) =>
          new Map([...before, ...answer.value.map(({ key, name }) => [key, name] as const)]),
      );
    });
    return () => leaving.abort();
  }, [networkId, unknown]);
  return names;
}
