import { type Round, watchRound } from '@throughline/board';
import { useMemo, useSyncExternalStore } from 'react';
import { useBoardTools } from '../board-tools.ts';
import { usePeopleHere } from '../presence/use-presence.ts';

/** Somebody who is at the table now. */
export interface AtTable {
  readonly key: string;
  readonly name: string;
}

/** The round that goes on, and who sits at the table: I among them. */
export function useRound(): { round: Round | undefined; table: readonly AtTable[] } {
  const { connection, me } = useBoardTools();
  const watcher = useMemo(() => watchRound(connection.doc), [connection]);
  const round = useSyncExternalStore(watcher.subscribe, watcher.snapshot);
  const { named } = usePeopleHere();
  const others = named.map(({ person: { key, name } }) => ({ key, name }));
  return { round, table: [{ key: me.key, name: me.name }, ...others] };
}
