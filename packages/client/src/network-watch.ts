/** What the browser knows of its own network. */
export interface NetworkEvents {
  lost(): void;
  back(): void;
}

/**
 * Hears when the browser loses its network and when it has one again; where nothing tells, nothing is heard.
 * @returns the way to stop
 */
export function watchNetwork({ lost, back }: NetworkEvents): () => void {
  const target: Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>> = globalThis;
  target.addEventListener?.('offline', lost);
  target.addEventListener?.('online', back);
  return () => {
    target.removeEventListener?.('offline', lost);
    target.removeEventListener?.('online', back);
  };
}
