import { useStore } from 'zustand';
import { useBoardTools } from './board-tools.ts';
import type { ScreenState } from './screen-store.ts';

/** A part of where this person is on the screen. `select` must give equal values for an equal state. */
export function useScreen<T>(select: (screen: ScreenState) => T): T {
  return useStore(useBoardTools().screen, select);
}
