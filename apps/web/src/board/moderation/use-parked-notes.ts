import { type ParkedNote, watchParkedNotes } from '@throughline/board';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useBoardTools } from '../board-tools.ts';

const NONE: readonly ParkedNote[] = [];
const nothing = () => () => {};

/** The notes on the shelf beside the board. */
export function useParkedNotes(): readonly ParkedNote[] {
  const { connection } = useBoardTools();
  const [watcher, setWatcher] = useState<ReturnType<typeof watchParkedNotes>>();
  useEffect(() => {
    const made = watchParkedNotes(connection.doc);
    setWatcher(made);
    return () => {
      setWatcher(undefined);
      made.destroy();
    };
  }, [connection]);
  return useSyncExternalStore(watcher?.subscribe ?? nothing, watcher?.snapshot ?? (() => NONE));
}
