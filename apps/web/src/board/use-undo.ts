import { useCallback, useSyncExternalStore } from 'react';
import { useBoardTools } from './board-tools.ts';

/** Whether there is something of this person's own to undo or redo. */
export function useUndo(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo } = useBoardTools().changes;
  const subscribe = useCallback(
    (listener: () => void) => {
      const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
      for (const event of events) undo.on(event, listener);
      return () => {
        for (const event of events) undo.off(event, listener);
      };
    },
    [undo],
  );
  const depth = useSyncExternalStore(
    subscribe,
    () => (undo.undoStack.length > 0 ? 1 : 0) + (undo.redoStack.length > 0 ? 2 : 0),
  );
  return { canUndo: (depth & 1) === 1, canRedo: (depth & 2) === 2 };
}
