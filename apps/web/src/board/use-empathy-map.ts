import type { EmpathyMapView } from '@throughline/board';
import { useSyncExternalStore } from 'react';
import { useBoardTools } from './board-tools.ts';

/** The map as it is now; unchanged notes keep their identity. */
export function useEmpathyMap(): EmpathyMapView {
  const { map } = useBoardTools();
  return useSyncExternalStore(map.subscribe, map.snapshot);
}
