import type { PresentPerson } from '@throughline/protocol';
import { useSyncExternalStore } from 'react';
import { useBoardTools } from '../board-tools.ts';
import type { PersonHere } from './presence-view.ts';

/** The other people at this board. */
export function usePeopleHere(): readonly PersonHere[] {
  const { presence } = useBoardTools();
  return useSyncExternalStore(presence.subscribe, () => presence.view().people);
}

const NO_WRITERS: readonly PresentPerson[] = [];

/** The other people whose editor is in this field. */
export function useWriters(field: string): readonly PresentPerson[] {
  const { presence } = useBoardTools();
  return useSyncExternalStore(
    presence.subscribe,
    () => presence.view().writers.get(field) ?? NO_WRITERS,
  );
}
