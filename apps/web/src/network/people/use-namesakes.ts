import type { PersonInfo } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { fetchPeople } from './people-api.ts';
import { useSettled } from './use-settled.ts';

/** How many entries are offered at once. */
const MOST_SHOWN = 8;

/** Entries of the network whose name holds what is looked for, but for one. */
export function useNamesakes(
  networkId: string,
  looked: string,
  exceptId: string,
): readonly PersonInfo[] {
  const [found, setFound] = useState<readonly PersonInfo[]>([]);
  const name = useSettled(looked.trim());
  useEffect(() => {
    const leaving = new AbortController();
    void fetchPeople(networkId, { name }, { limit: MOST_SHOWN + 1 }, leaving.signal).then(
      (answer) => {
        if (leaving.signal.aborted || answer.kind !== 'ok') return;
        setFound(
          answer.value.items
            .filter(({ id, state }) => id !== exceptId && state !== 'gone')
            .slice(0, MOST_SHOWN),
        );
      },
    );
    return () => leaving.abort();
  }, [networkId, name, exceptId]);
  return found;
}
