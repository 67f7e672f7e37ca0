import { openControl } from '@throughline/client';
import { useEffect } from 'react';

/** Listens on a convening's line, and calls whenever the server says what has become of this person. */
export function useToldOfMe(conveningId: string | undefined, onTold: () => void): void {
  useEffect(() => {
    if (conveningId === undefined) return;
    const line = openControl({
      serverUrl: location.origin,
      conveningId,
      onYou: onTold,
      // One who is let in is told the state at the next connect: that is news of them too.
      onState: onTold,
      onEvent: () => {},
      onPresence: () => {},
    });
    return () => line.close();
  }, [conveningId, onTold]);
}
