import type { Offer } from '@throughline/board';
import type { NetworkHome } from '@throughline/protocol';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type BoardTools, useBoardTools } from '../../board-tools.ts';

/** Where this person is on a pattern board; the document is never in here. */
export interface PatternScreenState {
  /** The pattern whose panel is open. */
  readonly cluster: string | undefined;
  /** The card whose dialog is open. */
  readonly card: string | undefined;
  readonly pulling: boolean;
  /** What is offered now; null where nothing else is alike; undefined while no offers are asked for. */
  readonly offer: Offer | null | undefined;
  /** What this person said no to, on this screen. */
  readonly declined: ReadonlySet<string>;
  /** The teams of the network, once they are known. */
  readonly home: NetworkHome | undefined;
}

const START: PatternScreenState = {
  cluster: undefined,
  card: undefined,
  pulling: false,
  offer: undefined,
  declined: new Set(),
  home: undefined,
};

const STORES = new WeakMap<object, StoreApi<PatternScreenState>>();

/** One for each open board, in whatever view. */
export function patternStore({ screen }: Pick<BoardTools, 'screen'>): StoreApi<PatternScreenState> {
  const known = STORES.get(screen);
  if (known) return known;
  const made = createStore<PatternScreenState>(() => START);
  STORES.set(screen, made);
  return made;
}

/** A part of where this person is. `select` must give equal values for an equal state. */
export function usePatternScreen<T>(select: (state: PatternScreenState) => T): T {
  return useStore(patternStore(useBoardTools()), select);
}
