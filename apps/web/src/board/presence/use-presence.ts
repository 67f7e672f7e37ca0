import type { PresentPerson } from '@throughline/protocol';
import { useSyncExternalStore } from 'react';
import { useBoardTools } from '../board-tools.ts';
import { isStaff, type PersonHere } from './presence-view.ts';

/** The other people at this board: those who write by name, staff who read along only as a number. */
export function usePeopleHere(): {
  readonly named: readonly PersonHere[];
  readonly reading: number;
} {
  const { presence } = useBoardTools();
  const people = useSyncExternalStore(presence.subscribe, () => presence.view().people);
  const named = people.filter(({ person }) => !isStaff(person));
  return { named, reading: people.length - named.length };
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
