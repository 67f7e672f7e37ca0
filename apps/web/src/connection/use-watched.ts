import type { BoardWatcher } from '@throughline/board';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

const nothingToHear = () => () => {};

/**
 * What is read of a document, for as long as the component is mounted; undefined for the moment before it is read.
 * @param watch the same function for as long as the same is read
 */
export function useWatched<View>(
  doc: Y.Doc,
  watch: (doc: Y.Doc) => BoardWatcher<View>,
): View | undefined {
  const [watcher, setWatcher] = useState<BoardWatcher<View>>();
  useEffect(() => {
    const made = watch(doc);
    setWatcher(made);
    return () => {
      setWatcher(undefined);
      made.destroy();
    };
  }, [doc, watch]);
  return useSyncExternalStore(watcher?.subscribe ?? nothingToHear, () => watcher?.snapshot());
}
