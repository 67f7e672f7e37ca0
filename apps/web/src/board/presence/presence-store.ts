import type { DocumentConnection } from '@throughline/client';
import { createStore } from 'zustand/vanilla';
import { NOBODY, type PresenceView, presenceView, type Tabs, updateTabs } from './presence-view.ts';

type Awareness = Pick<DocumentConnection['awareness'], 'getStates' | 'on' | 'off'>;

/** Who else is at this board; the view is the same object until what it shows changes. */
export interface PresenceStore {
  view(): PresenceView;
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

/** Follows awareness by its changes, never by reading the whole roster again. */
export function watchPresence(awareness: Awareness, myKey: string): PresenceStore {
  const states = () => awareness.getStates() as ReadonlyMap<number, unknown>;
  let tabs: Tabs = updateTabs(new Map(), [...states().keys()], states());
  const store = createStore<PresenceView>(() => presenceView(NOBODY, tabs, myKey));

  const onChange = ({ added, updated, removed }: AwarenessChange) => {
    const next = updateTabs(tabs, [...added, ...updated, ...removed], states());
    if (next === tabs) return;
    tabs = next;
    store.setState(presenceView(store.getState(), tabs, myKey), true);
  };
  awareness.on('change', onChange);

  return {
    view: store.getState,
    subscribe: (listener) => store.subscribe(listener),
    destroy: () => awareness.off('change', onChange),
  };
}
