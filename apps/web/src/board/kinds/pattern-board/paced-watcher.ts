import type { BoardWatcher } from '@throughline/board';
import type * as Y from 'yjs';

/** What others do is shown at most this often: nobody reads faster, and a hand that drags is not held up. */
const PACE_MS = 120;

/**
 * A watcher that tells of this person's own changes at once, and of everybody else's together, at a pace. Its
 * snapshot says what was told of.
 */
export function pacedWatcher<View>(doc: Y.Doc, inner: BoardWatcher<View>): BoardWatcher<View> {
  const listeners = new Set<() => void>();
  let view: View | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLocal = false;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    view = undefined;
    for (const listener of [...listeners]) listener();
  };
  const onTransaction = (transaction: Y.Transaction) => {
    isLocal = transaction.local;
  };
  // Before the watcher's own listener, which it tells of each transaction.
  doc.on('beforeObserverCalls', onTransaction);
  const stop = inner.subscribe(() => {
    if (isLocal) tell();
    else timer ??= setTimeout(tell, PACE_MS);
  });
  return {
    snapshot() {
      view ??= inner.snapshot();
      return view;
    },
    subscribe(listener) {
      const one = () => listener();
      listeners.add(one);
      return () => listeners.delete(one);
    },
    destroy() {
      clearTimeout(timer);
      doc.off('beforeObserverCalls', onTransaction);
      stop();
      inner.destroy();
      listeners.clear();
    },
  };
}
