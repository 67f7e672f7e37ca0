import type { BoardPulse, Pulse, VoiceShare } from '@throughline/protocol';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** How the boards of a convening do, as the server told those who run it. */
export interface PulseStore {
  /** The same object for each board until it changes. */
  boards: ReadonlyMap<string, BoardPulse>;
  voice: readonly VoiceShare[];
  took(pulse: Pulse): void;
}

/** Apart from what everybody is told: it changes each second, and only the desk looks. */
export function createPulseStore(): StoreApi<PulseStore> {
  return createStore<PulseStore>()((set) => ({
    boards: new Map(),
    voice: [],
    took(pulse) {
      set(({ boards, voice }) => {
        const next = new Map(boards);
        for (const board of pulse.boards) next.set(board.boardId, board);
        for (const id of pulse.gone) next.delete(id);
        return { boards: next, voice: pulse.voice ?? voice };
      });
    },
  }));
}
