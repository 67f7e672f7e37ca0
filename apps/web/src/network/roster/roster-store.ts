import type { RosterPreview } from '@throughline/protocol';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { EMPTY_DRAFT, type RosterDraft } from './roster-draft.ts';

interface RosterStore {
  draft: RosterDraft;
  preview: RosterPreview | undefined;
}

/** In the memory of the tab and nowhere else: a list of names is not left lying on a device. */
const stores = new Map<string, StoreApi<RosterStore>>();

/** The list on its way into this network; the same until the tab is closed. */
export function rosterStoreOf(networkId: string): StoreApi<RosterStore> {
  const known = stores.get(networkId);
  if (known !== undefined) return known;
  const made = createStore<RosterStore>(() => ({ draft: EMPTY_DRAFT, preview: undefined }));
  stores.set(networkId, made);
  return made;
}
